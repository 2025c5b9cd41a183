package dev.bandstand.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {

    private static final String BUCKETS = """
            {"Parameters": {"Stage": {"Type": "String"}},
             "Resources": {
               "Second": {"Type": "AWS::S3::Bucket", "DependsOn": "First"},
               "First": {"Type": "AWS::S3::Bucket", "DependsOn": ["A", "B"], "Condition": "IsProd",
                         "DeletionPolicy": "Retain", "UpdateReplacePolicy": "Snapshot",
                         "Properties": {"Tags": [{"Key": "team"}]}, "Metadata": {"aws:cdk:path": "x/First"}},
               "Topic": {"Type": "AWS::SNS::Topic"}},
             "Outputs": {"Name": {"Value": {"Ref": "First"}}}}
            """;

    @TempDir
    Path directory;

    @Test
    void keepsEveryPartOfAResource() {
        Resource first = Template.parse("x", BUCKETS).resource("First").orElseThrow();

        assertThat(first.type()).isEqualTo("AWS::S3::Bucket");
        assertThat(first.is("AWS::S3::Bucket")).isTrue();
        assertThat(first.property("Tags/0/Key").asText()).isEqualTo("team");
        assertThat(first.property("Tags/1/Key").isMissingNode()).isTrue();
        assertThat(first.metadata().path("aws:cdk:path").asText()).isEqualTo("x/First");
        assertThat(first.dependsOn()).containsExactly("A", "B");
        assertThat(first.condition()).contains("IsProd");
        assertThat(first.deletionPolicy()).contains("Retain");
        assertThat(first.updateReplacePolicy()).contains("Snapshot");
    }

    @Test
    void givesAResourceWithNothingElseEmptyParts() {
        Resource topic = Template.parse("x", BUCKETS).resource("Topic").orElseThrow();

        assertThat(topic.properties().isObject()).isTrue();
        assertThat(topic.properties().isEmpty()).isTrue();
        assertThat(topic.metadata().isEmpty()).isTrue();
        assertThat(topic.dependsOn()).isEmpty();
        assertThat(topic.condition()).isEmpty();
        assertThat(topic.deletionPolicy()).isEmpty();
        assertThat(topic.updateReplacePolicy()).isEmpty();
    }

    @Test
    void sortsResourcesAndRemembersTheWrittenOrder() {
        Template template = Template.parse("x", BUCKETS);

        assertThat(template.resources().keySet()).containsExactly("First", "Second", "Topic");
        assertThat(template.writtenOrder()).containsExactly("Second", "First", "Topic");
        assertThat(template.resources("AWS::S3::Bucket"))
                .extracting(Resource::logicalId)
                .containsExactly("First", "Second");
        assertThat(template.resource("Second").orElseThrow().dependsOn()).containsExactly("First");
    }

    @Test
    void showsOutputsAndParameters() {
        Template template = Template.parse("x", BUCKETS);

        assertThat(template.outputs().keySet()).containsExactly("Name");
        assertThat(template.parameters().keySet()).containsExactly("Stage");
        assertThat(template.tree().path("Parameters").path("Stage").path("Type").asText())
                .isEqualTo("String");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {]                                       | x:1:2 must be JSON, got: Unexpected close marker ']': expected '}'
            []                                       | x must hold a JSON object, got: array
            {"Resources": {}, "Resources": {}}       | x:1:30 must be JSON, got: Duplicate field 'Resources'
            {} {}                                    | x:1:4 must be JSON, got: Trailing token
            {"Name": 1}                              | x must be a CloudFormation template with Resources, got: none
            {"Resources": []}                        | x must be a CloudFormation template with Resources, got: Resources that are no object
            {"Resources": {"A": {}}}                 | x Resources.A.Type must be a text, got: none
            {"Resources": {"A": {"Type": 7}}}        | x Resources.A.Type must be a text, got: another value
            """)
    void refusesWhatIsNoTemplate(String json, String message) {
        assertThatThrownBy(() -> Template.parse("x", json))
                .isInstanceOf(UnreadableTemplate.class)
                .hasMessage(message);
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        Path file = Files.writeString(directory.resolve("empty.json"), "");

        assertThatThrownBy(() -> Template.read(file)).hasMessage(file + " must hold a JSON object, got: an empty file");
    }

    @Test
    void refusesADirectory() {
        assertThatThrownBy(() -> Template.read(directory)).hasMessage(directory + " must be a file, got: a directory");
    }

    @Test
    void passesOverTheMarkWithWhichSomeEditorsBeginAFile() throws IOException {
        Path file = Files.writeString(
                directory.resolve("t.json"), "\uFEFF{\"Resources\": {\"Q\": {\"Type\": \"AWS::SQS::Queue\"}}}");

        assertThat(Template.read(file).resources()).containsOnlyKeys("Q");
    }

    @Test
    void refusesBytesThatAreNotText() throws IOException {
        Path file = Files.write(directory.resolve("bytes.json"), new byte[] {(byte) 0xff, (byte) 0xfe, 0x00});

        assertThatThrownBy(() -> Template.read(file))
                .hasMessage(file + " must be a readable UTF-8 file, got: bytes that are not UTF-8");
    }

    @Test
    void refusesAFileNestedTooDeepWithoutOverflowing() {
        String deep = "{\"a\":".repeat(20_000);

        assertThatThrownBy(() -> Template.parse("deep", deep))
                .isInstanceOf(UnreadableTemplate.class)
                .hasMessage("deep must be JSON, got: Document nesting depth (1001) exceeds the maximum allowed (1000)");
    }
}
