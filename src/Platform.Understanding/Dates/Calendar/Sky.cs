namespace Platform.Understanding.Dates.Calendar;

/// <summary>
/// Where sun and moon stand, in degrees of the ecliptic of date, by the main terms of Meeus, Astronomical Algorithms
/// (chapters 25 and 47): within 0.02 degrees, which is some minutes of a lunar day.
/// </summary>
internal static class Sky
{
    /// <summary>Longitude terms of the moon: multiples of elongation, sun's anomaly, moon's anomaly and latitude, then degrees.</summary>
    private static readonly (int D, int M, int N, int F, double Degrees)[] MoonTerms =
    [
        (0, 0, 1, 0, 6.288774), (2, 0, -1, 0, 1.274027), (2, 0, 0, 0, 0.658314), (0, 0, 2, 0, 0.213618), (0, 1, 0, 0, -0.185116),
        (0, 0, 0, 2, -0.114332), (2, 0, -2, 0, 0.058793), (2, -1, -1, 0, 0.057066), (2, 0, 1, 0, 0.053322), (2, -1, 0, 0, 0.045758),
        (0, 1, -1, 0, -0.040923), (1, 0, 0, 0, -0.034720), (0, 1, 1, 0, -0.030383), (2, 0, 0, -2, 0.015327), (0, 0, 1, 2, -0.012528),
        (0, 0, 1, -2, 0.010980), (4, 0, -1, 0, 0.010675), (0, 0, 3, 0, 0.010034), (4, 0, -2, 0, 0.008548), (2, 1, -1, 0, -0.007888),
    ];

    /// <param name="julianDay">Universal time.</param>
    public static double Sun(double julianDay)
    {
        double t = Centuries(julianDay);
        double anomaly = 357.52911 + (35999.05029 * t);
        double centre = (1.914602 * Sine(anomaly)) + (0.019993 * Sine(2 * anomaly)) + (0.000289 * Sine(3 * anomaly));
        return Turn(280.46646 + (36000.76983 * t) + centre - 0.00569);
    }

    public static double Moon(double julianDay)
    {
        double t = Centuries(julianDay);
        double elongation = 297.8501921 + (445267.1114034 * t);
        double sun = 357.5291092 + (35999.0502909 * t);
        double moon = 134.9633964 + (477198.8675055 * t);
        double latitude = 93.2720950 + (483202.0175233 * t);
        double sum = 218.3164477 + (481267.88123421 * t);
        foreach ((int d, int m, int n, int f, double degrees) in MoonTerms)
        {
            sum += degrees * Sine((d * elongation) + (m * sun) + (n * moon) + (f * latitude));
        }

        return Turn(sum);
    }

    /// <summary>How far the zodiac of the fixed stars lies behind the equinox (Lahiri).</summary>
    public static double Precession(double julianDay) => 23.853 + (1.3969 * Centuries(julianDay));

    public static double Turn(double degrees) => degrees - (360 * Math.Floor(degrees / 360));

    private static double Centuries(double julianDay) => (julianDay - 2451545.0) / 36525;

    private static double Sine(double degrees) => Math.Sin(degrees * Math.PI / 180);
}
