package dev.bandstand.simulation.load;

/** What somebody typed, short and harmless enough for a line of text. */
final class Excerpt {

    private static final int LONGEST = 60;

    private Excerpt() {}

    static String of(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints()
                .limit(LONGEST)
                .forEach(each -> safe.appendCodePoint(
                        Character.isISOControl(each) || each == 0x2028 || each == 0x2029 ? '?' : each));
        return text.codePoints().skip(LONGEST).findAny().isPresent() ? safe + "..." : safe.toString();
    }
}
