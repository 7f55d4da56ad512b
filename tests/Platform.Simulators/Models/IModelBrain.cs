namespace Platform.Simulators.Models;

/// <summary>Decides what the simulated model says. The same asking gets the same answer.</summary>
public interface IModelBrain
{
    ModelSay Answer(ModelAsk ask);
}
