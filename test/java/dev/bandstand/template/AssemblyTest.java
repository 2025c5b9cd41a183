package dev.bandstand.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssemblyTest {

    private static final String EMPTY = "{\"Resources\": {}}";

    @TempDir
    Path directory;

    @Test
    void ordersStacksAfterThoseTheyDependOn() {
        Path path = new AssemblyFiles(directory)
                .stack("service", List.of("data", "network"), EMPTY)
                .stack("data", List.of("network", "data.assets"), EMPTY)
                .stack("network", List.of(), EMPTY)
                .artifact("Tree", "{\"type\": \"cdk:tree\", \"properties\": {\"file\": \"tree.json\"}}")
                .write();

        assertThat(Assembly.read(path).stacks())
                .extracting(StackTemplate::id)
                .containsExactly("network", "data", "service");
    }

    @Test
    void knowsWhatTheManifestSaysAboutAStack() {
        Path path = new AssemblyFiles(directory)
                .artifact(
                        "web", AssemblyFiles.stackArtifact("web", "aws://123456789012/eu-central-1", List.of("assets")))
                .file("web.template.json", EMPTY)
                .write();

        StackTemplate stack = Assembly.read(path).stacks().get(0);

        assertThat(stack.stackName()).isEqualTo("web");
        assertThat(stack.displayName()).isEqualTo("shown/web");
        assertThat(stack.account()).contains("123456789012");
        assertThat(stack.region()).contains("eu-central-1");
        assertThat(stack.terminationProtection()).isTrue();
        assertThat(stack.tags()).containsExactly(Map.entry("team", "web"));
        assertThat(stack.file()).isEqualTo(directory.resolve("web.template.json"));
        assertThat(Assembly.read(path).stack("shown/web")).contains(stack);
    }

    @Test
    void leavesAnUnknownEnvironmentOpen() {
        Path path = new AssemblyFiles(directory).stack("web", List.of(), EMPTY).write();

        StackTemplate stack = Assembly.read(path).stacks().get(0);

        assertThat(stack.account()).isEmpty();
        assertThat(stack.region()).isEmpty();
    }

    @Test
    void readsTheStacksOfAStage() {
        new AssemblyFiles(directory.resolve("assembly-prod"))
                .stack("prod-web", List.of(), EMPTY)
                .write();
        Path path = new AssemblyFiles(directory)
                .artifact(
                        "assembly-prod",
                        "{\"type\": \"cdk:cloud-assembly\", \"properties\": {\"directoryName\": \"assembly-prod\"}}")
                .write();

        assertThat(Assembly.read(path).stacks()).extracting(StackTemplate::id).containsExactly("prod-web");
    }

    @Test
    void readsASingleTemplateFile() throws IOException {
        Path file = directory.resolve("shop.template.json");
        Files.writeString(file, "{\"Resources\": {\"Topic\": {\"Type\": \"AWS::SNS::Topic\"}}}");

        Assembly assembly = Assembly.read(file);

        assertThat(assembly.stacks()).extracting(StackTemplate::stackName).containsExactly("shop");
        assertThat(assembly.targets("AWS::SNS::Topic")).containsExactly(new Target("shop", "Topic"));
        assertThat(assembly.resource(new Target("shop", "Topic"))).isPresent();
        assertThat(assembly.path()).isEqualTo(file);
    }

    @Test
    void refusesAMissingPath() {
        Path missing = directory.resolve("nowhere");

        assertUnreadable(missing, missing + " must exist, got: no such file");
    }

    @Test
    void refusesADirectoryThatIsNoAssembly() {
        new AssemblyFiles(directory).file("package.json", "{}").file("notes.yaml", "{{ Values }}");

        assertUnreadable(
                directory,
                directory + " must be a cloud assembly or hold a template, got: neither manifest.json nor a template");
    }

    @Test
    void readsAFolderOfTemplatesAndLeavesItsOtherFilesAlone() {
        new AssemblyFiles(directory)
                .file("network.yaml", "Resources: {V: {Type: T}}\nOutputs: {V: {Value: !Ref V, Export: {Name: vpc}}}")
                .file("web.template.json", "{\"Resources\": {\"A\": {\"Type\": \"T\"}}}")
                .file("web.template", "Resources: {B: {Type: T, Properties: {V: !ImportValue vpc}}}")
                .file("schema.json", "{\"Resources\": 1}")
                .file("README.md", "Resources");

        Assembly assembly = Assembly.read(directory);

        assertThat(assembly.stacks())
                .extracting(StackTemplate::id)
                .containsExactly("network", "web", "web.template.json");
        Resource b = assembly.resource(new Target("web", "B")).orElseThrow();
        assertThat(assembly.targets("web", b.property("V"))).containsExactly(new Target("network", "V"));
    }

    @Test
    void refusesAFolderWithABrokenTemplate() {
        new AssemblyFiles(directory).file("web.yaml", "Resources: [");

        assertUnreadable(
                directory,
                directory.resolve("web.yaml")
                        + ":1:13 must be YAML (expected the node content, but found '<stream end>'), got: Resources: [");
    }

    @Test
    void refusesStacksThatWaitForOneAnother() {
        new AssemblyFiles(directory)
                .stack("a", List.of("b"), EMPTY)
                .stack("b", List.of("a"), EMPTY)
                .write();

        assertUnreadable(
                directory, directory + " must hold stacks that can be deployed one after the other, got: a -> b -> a");
    }

    @Test
    void refusesATemplateOutsideTheAssembly() {
        new AssemblyFiles(directory)
                .artifact(
                        "web",
                        "{\"type\": \"aws:cloudformation:stack\", \"properties\": {\"templateFile\": \"../web.json\"}}")
                .write();

        assertUnreadable(
                directory,
                directory.resolve("manifest.json")
                        + " artifacts.web.properties.templateFile must name something inside the assembly, got: ../web.json");
    }

    @Test
    void refusesAStackWithoutTemplate() {
        new AssemblyFiles(directory)
                .artifact("web", "{\"type\": \"aws:cloudformation:stack\"}")
                .write();

        assertUnreadable(
                directory,
                directory.resolve("manifest.json")
                        + " artifacts.web.properties.templateFile must name something inside the assembly, got: none");
    }

    private static void assertUnreadable(Path path, String message) {
        assertThatThrownBy(() -> Assembly.read(path))
                .isInstanceOf(UnreadableTemplate.class)
                .hasMessage(message);
    }
}
