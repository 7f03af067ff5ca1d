using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CloudPortal.Tests.Support;

/// <summary>What a mail server does with one mail.</summary>
internal enum SmtpBehaviour
{
    Takes = 0,

    /// <summary>For good, when it hears for whom it is.</summary>
    RefusesRecipient = 1,

    /// <summary>For the moment.</summary>
    IsFull = 2,

    /// <summary>Keeps the mail, and says nothing more.</summary>
    DropsAfterData = 3,

    DropsBeforeRecipient = 4,
}

/// <summary>A mail server of the tests' own, on a port that is free.</summary>
internal sealed class SmtpServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly ConcurrentQueue<string> mails = new();
    private readonly TaskCompletionSource firstMail = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task accepting;

    public SmtpServer()
    {
        listener.Start();
        accepting = AcceptAsync();
    }

    /// <summary>Asked for each connection.</summary>
    public Func<SmtpBehaviour> Behaves { get; set; } = () => SmtpBehaviour.Takes;

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>All that it has in its hands, heads and bodies, in their order.</summary>
    public IReadOnlyList<string> Mails => [.. mails];

    /// <summary>Done once it has one.</summary>
    public Task FirstMail => firstMail.Task;

    /// <summary>Nobody answers on its port any more.</summary>
    public async Task StopAsync()
    {
        await stopping.CancelAsync();
        listener.Stop();
        await accepting;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        var talks = new List<Task>();
        try
        {
            while (!stopping.IsCancellationRequested)
            {
                talks.Add(TalkAsync(await listener.AcceptTcpClientAsync(stopping.Token)));
            }
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }

        await Task.WhenAll(talks);
    }

    private async Task TalkAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                using var reader = new StreamReader(stream, Encoding.UTF8);
                await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\r\n", AutoFlush = true };
                await TalkAsync(reader, writer, Behaves());
            }
            catch (Exception gone) when (gone is IOException or OperationCanceledException)
            {
                // Whoever called has hung up.
            }
        }
    }

    private async Task TalkAsync(StreamReader reader, StreamWriter writer, SmtpBehaviour behaviour)
    {
        await writer.WriteLineAsync("220 mail.example ready");
        while (await reader.ReadLineAsync(stopping.Token) is { } line)
        {
            switch (line.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "EHLO":
                    await writer.WriteLineAsync("250-mail.example");
                    await writer.WriteLineAsync("250-8BITMIME");
                    await writer.WriteLineAsync("250 SMTPUTF8");
                    break;
                case "RCPT" when behaviour == SmtpBehaviour.RefusesRecipient:
                    await writer.WriteLineAsync("550 5.1.1 no such mailbox");
                    break;
                case "RCPT" when behaviour == SmtpBehaviour.IsFull:
                    await writer.WriteLineAsync("452 4.2.2 mailbox full");
                    break;
                case "RCPT" when behaviour == SmtpBehaviour.DropsBeforeRecipient:
                    return;
                case "DATA":
                    await writer.WriteLineAsync("354 go on");
                    mails.Enqueue(await ReadMailAsync(reader));
                    firstMail.TrySetResult();
                    if (behaviour == SmtpBehaviour.DropsAfterData)
                    {
                        return;
                    }

                    await writer.WriteLineAsync("250 2.0.0 taken");
                    break;
                case "QUIT":
                    await writer.WriteLineAsync("221 bye");
                    return;
                default:
                    await writer.WriteLineAsync("250 2.0.0 ok");
                    break;
            }
        }
    }

    private async Task<string> ReadMailAsync(StreamReader reader)
    {
        var mail = new StringBuilder();
        while (await reader.ReadLineAsync(stopping.Token) is { } line && line != ".")
        {
            mail.Append(line).Append('\n');
        }

        return mail.ToString();
    }
}
