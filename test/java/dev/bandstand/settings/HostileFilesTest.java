package dev.bandstand.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class HostileFilesTest {

    private static final String SOUND = "name: x\nservices: {api: {}}\n";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void refusesAMissingFile() {
        assertThat(problems(folder.resolve("x.yaml"))).isEqualTo("x.yaml the file must exist, got: no such file");
    }

    @Test
    void refusesADirectory() {
        assertThat(problems(folder)).endsWith(" the file must be a file, got: a directory");
    }

    @Test
    void refusesAFileThatMayNotBeRead() throws IOException {
        Path file = Files.writeString(folder.resolve("x.yaml"), SOUND);
        boolean locked = file.toFile().setReadable(false) && !Files.isReadable(file);
        assumeTrue(locked, "the superuser reads everything");

        assertThat(problems(file)).isEqualTo("x.yaml the file must be readable, got: permission denied");
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        String nothing = "x.yaml the file must hold settings, got: nothing";

        assertThat(problems("")).isEqualTo(nothing);
        assertThat(problems("# only a comment\n---\n")).isEqualTo(nothing);
        assertThat(problems("~\n")).isEqualTo(nothing);
    }

    @Test
    void refusesATextAndAListAsTheWholeFile() throws IOException {
        assertThat(problems("hello\n")).isEqualTo("x.yaml:1:1 the file must be a map of settings, got: hello");
        assertThat(problems("\n- a\n- b\n")).isEqualTo("x.yaml:2:1 the file must be a map of settings, got: a list");
    }

    @Test
    void refusesWhatIsNotYaml() throws IOException {
        assertThat(problems("name: x\nservices: api: {}\n"))
                .isEqualTo("x.yaml:2:14 the file must be YAML (mapping values are not allowed here),"
                        + " got: services: api: {}");
        assertThat(problems("name: x\n\tservices: {}\n"))
                .isEqualTo("x.yaml:2:1 the file must be YAML (found character '\\t(TAB)' that cannot start any token),"
                        + " got: services: {}");
        assertThat(problems("name: [x\n"))
                .isEqualTo("x.yaml:2:1 the file must be YAML (expected ',' or ']', but got <stream end>),"
                        + " got: the end of the file");
        assertThat(problems("{\"name\": \"x\", \"services\": }}"))
                .startsWith("x.yaml:1:28 the file must be YAML (")
                .hasLineCount(1);
    }

    @Test
    void refusesABinaryFile() throws IOException {
        assertThat(problems("name: x\u0000\u0001\n"))
                .isEqualTo("x.yaml:1:8 the file must be text, got: character U+0000");
        assertThat(problems(Files.write(folder.resolve("x.yaml"), new byte[] {'P', 'K', 3, 4})))
                .isEqualTo("x.yaml:1:3 the file must be text, got: character U+0003");
    }

    @Test
    void refusesAnotherEncoding() throws IOException {
        byte[] latin = "name: x\ntags: {team: Köln}\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] wide = SOUND.getBytes(StandardCharsets.UTF_16);

        assertThat(problems(Files.write(folder.resolve("x.yaml"), latin)))
                .isEqualTo("x.yaml:2:15 the file must be encoded in UTF-8, got: byte 0xF6");
        assertThat(problems(Files.write(folder.resolve("x.yaml"), wide)))
                .isEqualTo("x.yaml:1:1 the file must be encoded in UTF-8, got: UTF-16");
    }

    @Test
    void readsAFileWithAByteOrderMark() throws IOException {
        Path file = Files.writeString(folder.resolve("x.yaml"), "\uFEFF" + SOUND);

        assertThat(SettingsFile.load(file, Overrides.none()).settings().name()).isEqualTo("x");
    }

    @Test
    void refusesAFileOfManyMegabytes() throws IOException {
        assertThat(problems("# " + "x".repeat(5_000_000)))
                .isEqualTo("x.yaml the file must be at most 1 MiB, got: more");
    }

    @Test
    void refusesASecondDocument() throws IOException {
        assertThat(problems(SOUND + "---\n" + SOUND))
                .isEqualTo("x.yaml:3:1 the file must hold one YAML document, got: another one");
    }

    @Test
    void refusesAnAliasBomb() throws IOException {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" [");
            bomb.append(("*a" + (i - 1) + ", ").repeat(9)).append("]\n");
        }

        assertThat(problems(bomb.toString())).isEqualTo("x.yaml the file must use at most 50 aliases, got: more");
    }

    @Test
    void refusesASmallerAliasBomb() throws IOException {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 6; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" [");
            bomb.append(("*a" + (i - 1) + ", ").repeat(9)).append("]\n");
        }

        assertThat(problems(bomb.toString()))
                .isEqualTo("x.yaml the file must hold at most 20000 values, aliases spelled out, got: more");
    }

    @Test
    void refusesAnAliasOfItself() throws IOException {
        assertThat(problems("name: x\nservices: {api: {}}\ntags: &t\n  team: *t\n"))
                .isEqualTo("x.yaml:4:3 tags.team must not contain itself, got: an alias of what it is part of");
    }

    @Test
    void readsASoundAlias() throws IOException {
        Path file = Files.writeString(
                folder.resolve("x.yaml"),
                "name: x\nservices:\n  api: {environment: &e {A: b}}\n  web: {environment: *e}\n");

        assertThat(SettingsFile.load(file, Overrides.none())
                        .settings()
                        .service("web")
                        .task()
                        .container()
                        .environment())
                .containsEntry("A", "b");
    }

    @Test
    void makesNothingOfAJavaTag() throws IOException {
        assertThat(problems("!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]\n"))
                .isEqualTo("x.yaml:1:1 the file must have no YAML tag," + " got: !!javax.script.ScriptEngineManager");
        assertThat(problems("name: !!java.lang.Runtime x\nservices: {api: {}}\n"))
                .contains("x.yaml:1:7 name must have no YAML tag, got: !!java.lang.Runtime");
    }

    @Test
    void refusesWhatIsNestedTwentyThousandDeep() throws IOException {
        String deep = "x.yaml the file must nest at most 30 levels deep, got: more";

        assertThat(problems("name: " + "[".repeat(20_000) + "]".repeat(20_000))).isEqualTo(deep);
        assertThat(problems("{a: ".repeat(20_000) + "}".repeat(20_000))).isEqualTo(deep);
        assertThat(problems("- ".repeat(20_000) + "x")).isEqualTo(deep);
        assertThat(problems("[".repeat(20_000))).isEqualTo(deep);
    }

    @Test
    void refusesAMapAsAKey() throws IOException {
        assertThat(problems("name: x\nservices: {api: {}}\n? {a: b}\n: c\n"))
                .isEqualTo("x.yaml:3:3 the file must have texts as its keys, got: a map or a list as a key");
    }

    @Test
    void tellsAKeyOfManyLinesInOneLine() throws IOException {
        assertThat(problems("name: x\nservices: {api: {}}\n\"a\\nb\\x1b[31m\": " + "1".repeat(500) + "\n"))
                .isEqualTo("x.yaml:3:1 [\"a\\\\u000ab\\\\u001b[31m\"] must be a known key, got: a\\u000ab\\u001b[31m");
    }

    private String problems(String yaml) throws IOException {
        return problems(Files.writeString(folder.resolve("x.yaml"), yaml));
    }

    private String problems(Path file) {
        InvalidSettings refused =
                catchThrowableOfType(InvalidSettings.class, () -> SettingsFile.load(file, Overrides.none()));
        assertThat(refused).as("the file is refused").isNotNull();
        return refused.problems().toString().replace(folder + "/", "");
    }
}
