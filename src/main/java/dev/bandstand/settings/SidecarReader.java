package dev.bandstand.settings;

/** Makes records of the containers that come with their permissions. */
final class SidecarReader {

    private SidecarReader() {}

    static SidecarSettings read(Section sidecars) {
        return new SidecarSettings(
                sidecars.maybeSection("fireLens").map(SidecarReader::fireLens),
                sidecars.maybeSection("adot").map(SidecarReader::adot));
    }

    private static FireLensSettings fireLens(Section fireLens) {
        return new FireLensSettings(fireLens.text("uri"), fireLens.textMap("options"), fireLens.number("memoryMiB"));
    }

    private static AdotSettings adot(Section adot) {
        return new AdotSettings(adot.text("uri"), adot.text("config"), adot.number("memoryMiB"));
    }
}
