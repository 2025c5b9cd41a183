package dev.bandstand.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NestedStacksTest {

    private static final String QUEUE = """
            {"Parameters": {"Wait": {"Type": "Number", "Default": 5}, "Name": {"Type": "String", "Default": "own"}},
             "Resources": {"Queue": {"Type": "AWS::SQS::Queue",
                                     "Properties": {"DelaySeconds": {"Ref": "Wait"}, "QueueName": {"Ref": "Name"}}}}}
            """;

    @TempDir
    Path directory;

    @Test
    void readsTheTemplateThatTheCdkPutsBesideItsParent() {
        Path path = assembly(nesting("\"Metadata\": {\"aws:asset:path\": \"jobs.nested.template.json\"}"), QUEUE);

        assertThat(Assembly.read(path).withNestedStacks().stacks())
                .extracting(StackTemplate::stackName)
                .containsExactly("shop", "shop/Jobs");
    }

    @Test
    void readsTheTemplateThatAHandWrittenOneNamesAsItsAddress() {
        Path path = assembly(nesting("\"Properties\": {\"TemplateURL\": \"./jobs.nested.template.json\"}"), QUEUE);

        assertThat(Assembly.read(path).withNestedStacks().stack("shop/Jobs")).isPresent();
    }

    @Test
    void takesAFileOfAFolderForOneStackOnly() {
        new AssemblyFiles(directory)
                .file("shop.json", nesting("\"Properties\": {\"TemplateURL\": \"jobs.json\"}"))
                .file("jobs.json", QUEUE);

        assertThat(Assembly.read(directory).withNestedStacks().stacks())
                .extracting(StackTemplate::stackName)
                .containsExactly("shop", "shop/Jobs");
    }

    @Test
    void givesParametersWhatTheParentPasses() {
        Path path = assembly(nesting("""
                        "Metadata": {"aws:asset:path": "jobs.nested.template.json"},
                        "Properties": {"Parameters": {"Wait": "30", "Name": {"Fn::GetAtt": ["Other", "Name"]}}}
                        """), QUEUE);

        Resource queue = Assembly.read(path)
                .withNestedStacks()
                .evaluated()
                .stack("shop/Jobs")
                .orElseThrow()
                .template()
                .resource("Queue")
                .orElseThrow();

        assertThat(queue.property("DelaySeconds").asText()).isEqualTo("30");
        assertThat(queue.property("QueueName"))
                .as("unknown until it is deployed")
                .hasToString("{\"Ref\":\"Name\"}");
    }

    @Test
    void leavesWhatLiesElsewhereAlone() {
        for (String address : List.of(
                "https://bucket.s3.amazonaws.com/jobs.json", "s3://b/k", "../jobs.json", "/jobs.json", "gone.json")) {
            Path path = assembly(nesting("\"Properties\": {\"TemplateURL\": \"" + address + "\"}"), QUEUE);

            assertThat(Assembly.read(path).withNestedStacks().stacks())
                    .as(address)
                    .hasSize(1);
        }
    }

    @Test
    void refusesATemplateThatNestsItself() {
        String own = nesting("\"Properties\": {\"TemplateURL\": \"jobs.nested.template.json\"}");
        Path path = assembly(own, own);
        Assembly assembly = Assembly.read(path);

        assertThatThrownBy(assembly::withNestedStacks)
                .isInstanceOf(UnreadableTemplate.class)
                .hasMessage(
                        directory.resolve("jobs.nested.template.json") + " must not nest itself, got: shop/Jobs/Jobs");
    }

    private Path assembly(String parent, String child) {
        return new AssemblyFiles(directory)
                .stack("shop", List.of(), parent)
                .file("jobs.nested.template.json", child)
                .write();
    }

    private static String nesting(String body) {
        return "{\"Resources\": {\"Jobs\": {\"Type\": \"AWS::CloudFormation::Stack\", " + body + "}}}";
    }
}
