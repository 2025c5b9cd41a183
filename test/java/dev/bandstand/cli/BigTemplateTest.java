package dev.bandstand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reviews templates of more than 20 MB in a JVM of its own, whose memory is bounded. */
class BigTemplateTest {

    private static final int RESOURCES = 10_000;
    private static final String LONG = "x".repeat(2_000);

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"json", "yaml"})
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void isReviewedWithinBoundedMemory(String format) throws IOException, InterruptedException {
        Path base = write("base." + format, "old");
        Path head = write("head." + format, "new");
        Path out = folder.resolve("out.md");
        Path err = folder.resolve("err.txt");

        Process review = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Bandstand.class.getName(),
                        "review",
                        "--base=" + base,
                        "--head=" + head,
                        "--region=us-east-1",
                        "--fail-on=never",
                        "--format=markdown"))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();

        assertThat(review.waitFor()).as(Files.readString(err)).isZero();
        assertThat(Files.size(base)).isGreaterThan(20L * 1000 * 1000);
        assertThat(Files.readString(out))
                .hasSizeLessThanOrEqualTo(65_536)
                .startsWith("## 2 changes, no findings\n")
                .contains("`head.P0`", "`head.P9999`")
                .endsWith("<!-- bandstand review -->\n");
    }

    /** Writes a template whose first and last resource hold a value. */
    private Path write(String name, String value) throws IOException {
        Path file = folder.resolve(name);
        boolean json = name.endsWith("json");
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(json ? "{\"Resources\": {\n" : "Resources:\n");
            for (int i = 0; i < RESOURCES; i++) {
                String held = i == 0 || i == RESOURCES - 1 ? value : LONG;
                out.write((json ? json(i, held) : yaml(i, held)));
            }
            out.write(json ? "}}\n" : "");
        }
        return file;
    }

    private static String json(int number, String value) {
        return """
                  "P%d": {
                    "Type": "AWS::SSM::Parameter",
                    "Properties": {
                      "Name": {"Fn::Sub": "/${AWS::StackName}/%d"},
                      "Type": "String",
                      "Value": "%s",
                      "Tags": {"part": "shop", "stage": "production"}
                    }
                  }%s
                """.formatted(number, number, value, number == RESOURCES - 1 ? "" : ",");
    }

    private static String yaml(int number, String value) {
        return """
                  P%d:
                    Type: AWS::SSM::Parameter
                    Properties:
                      Name: !Sub /${AWS::StackName}/%d
                      Type: String
                      Value: %s
                      Tags: {part: shop, stage: production, owner: the people who own it}
                """.formatted(number, number, value).indent(2);
    }
}
