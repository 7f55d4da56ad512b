using Platform.Benchmarks;

// One JSON line a result on the standard output; everything else goes to the error output.
if (args is not [var name, .. var options] || Benchmark.Find(name) is not { } benchmark)
{
    Console.Error.WriteLine($"bench: name one of {string.Join(", ", Benchmark.Names)}");
    return 2;
}
return await benchmark(options);
