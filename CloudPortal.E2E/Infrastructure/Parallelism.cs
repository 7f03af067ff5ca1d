// A journey waits for the browser most of its time: it takes six of them to keep two cores busy.
[assembly: Xunit.v3.Parallelization(MaxThreads = 6)]
