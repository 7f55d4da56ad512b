using Platform.Simulators.Knowledge;
using Platform.Simulators.Models;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddModelSimulator(new ReceptionistBrain());
builder.Services.AddEmbeddingSimulator();

var app = builder.Build();
app.MapGet("/health/live", () => Results.Text("live"));
app.MapModelSimulator();
app.MapEmbeddingSimulator();
app.MapModelControls();
app.Run();
