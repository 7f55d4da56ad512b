using Platform.Simulators.Models;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddModelSimulator(new ReceptionistBrain());

var app = builder.Build();
app.MapGet("/health/live", () => Results.Text("live"));
app.MapModelSimulator();
app.MapModelControls();
app.Run();
