// A journey waits for the browser half of its time: on two cores four of them are done in the time of two.
[assembly: Xunit.v3.Parallelization(MaxThreads = 4)]
