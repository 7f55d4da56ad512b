using Xunit.Sdk;
using Xunit.v3;

// Faults kill and freeze whole clusters under load: beside them on the same cores no page would answer in time.
[assembly: Parallelization(Mode = ParallelMode.None)]
