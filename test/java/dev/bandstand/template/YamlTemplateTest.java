package dev.bandstand.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlTemplateTest {

    private static final String RESOURCE = "Resources:\n  A:\n    Type: T\n";

    @TempDir
    Path directory;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            !Ref Cluster                      | {"Ref": "Cluster"}
            !GetAtt Service.Name              | {"Fn::GetAtt": ["Service", "Name"]}
            !GetAtt Nested.Outputs.Name       | {"Fn::GetAtt": ["Nested", "Outputs.Name"]}
            !GetAtt [Service, Name]           | {"Fn::GetAtt": ["Service", "Name"]}
            !Sub "service/${Cluster}"         | {"Fn::Sub": "service/${Cluster}"}
            !Sub ["${A}", {A: !Ref B}]        | {"Fn::Sub": ["${A}", {"A": {"Ref": "B"}}]}
            !Join ["/", [a, !Ref B]]          | {"Fn::Join": ["/", ["a", {"Ref": "B"}]]}
            !If [IsProd, 2, !Ref AWS::NoValue]| {"Fn::If": ["IsProd", 2, {"Ref": "AWS::NoValue"}]}
            !FindInMap [Sizes, !Ref S, cpu]   | {"Fn::FindInMap": ["Sizes", {"Ref": "S"}, "cpu"]}
            !Select [0, !GetAZs ""]           | {"Fn::Select": [0, {"Fn::GetAZs": ""}]}
            !Not [!Condition IsProd]          | {"Fn::Not": [{"Condition": "IsProd"}]}
            !ImportValue vpc                  | {"Fn::ImportValue": "vpc"}
            2010-09-09                        | "2010-09-09"
            012                               | "012"
            1.50                              | 1.5
            yes                               | "yes"
            """)
    void readsShortFunctionsAsTheLongOnes(String yaml, String json) throws IOException {
        Template template = Template.read(file("x.yaml", RESOURCE + "    Properties:\n      Value: " + yaml + "\n"));

        assertThat(template.resource("A").orElseThrow().property("Value")).isEqualTo(new ObjectMapper().readTree(json));
    }

    @Test
    void spellsAliasesOut() throws IOException {
        Template template =
                Template.read(file("x.yml", RESOURCE + "    Properties:\n      One: &x [1, 2]\n      Other: *x\n"));

        assertThat(template.resource("A").orElseThrow().property("Other")).hasToString("[1,2]");
    }

    @Test
    void readsAFileWithAnyEndingByWhatItHolds() throws IOException {
        assertThat(Template.read(file("a.template", RESOURCE)).resources()).containsOnlyKeys("A");
        assertThat(Template.read(file("b.template", " {\"Resources\": {\"A\": {\"Type\": \"T\"}}}"))
                        .resources())
                .containsOnlyKeys("A");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Resources:;  A: {Type: T};  A: {Type: T}   | :3:3 Resources.A must be given once, got: it again (first in line 2)
            Resources:;  A: {Type: [T]}                | :2:3 Resources.A.Type must be a text, got: another value
            Resources:;  A: {}                         | :2:3 Resources.A.Type must be a text, got: none
            Resources: {A: !Foo 1}                     | :1:16 Resources.A must have no tag but CloudFormation's own, got: !Foo
            Resources: !!java.net.URL []               | :1:12 Resources must have no tag but CloudFormation's own, got: !!java.net.URL
            Resources: &a {A: *a}                      | :1:19 Resources.A must not contain itself, got: an alias of what it is part of
            Resources: {<<: {A: 1}}                    | :1:13 Resources must have no merge key, which CloudFormation does not know, got: <<
            Resources: {[a]: 1}                        | :1:13 Resources must have texts as its keys, got: a map or a list
            Resources:;  A: 'x                         | :2:8 must be YAML (found unexpected end of stream), got: A: 'x
            Name: x                                    | ` must be a CloudFormation template with Resources, got: none`
            - a                                        | :1:1 must hold a map, got: a list
            # nothing                                  | ` must hold a template, got: an empty file`
            Resources: {};---;Resources: {}            | :2:1 must hold one YAML document, got: another one
            """)
    void saysInOneLineWhatIsWrong(String yaml, String message) throws IOException {
        Path file = file("x.yaml", yaml.replace(";", "\n"));

        assertThatThrownBy(() -> Assembly.read(file))
                .isInstanceOf(UnreadableTemplate.class)
                .hasMessage(file + message);
    }

    @Test
    void refusesWhatNestsTooDeep() throws IOException {
        Path file = file("x.yaml", "Resources: " + "[".repeat(5000));

        assertThatThrownBy(() -> Template.read(file))
                .isInstanceOf(UnreadableTemplate.class)
                .hasMessage(file + " must nest at most 100 levels deep, got: more");
    }

    @Test
    void refusesAliasesThatGrowWithoutEnd() throws IOException {
        var bomb = new StringBuilder("A0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append(
                    "A%d: &a%d [*a%d, *a%d, *a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1, i - 1, i - 1));
        }
        Path file = file("x.yaml", bomb.toString());

        assertThatThrownBy(() -> Template.read(file))
                .isInstanceOf(UnreadableTemplate.class)
                .hasMessage(file + " must hold at most 8000000 values, aliases spelled out, got: more");
    }

    @Test
    void refusesTooManyAliases() throws IOException {
        Path file = file("x.yaml", "A: &a [x]\nB: [" + "*a, ".repeat(60) + "*a]\n");

        assertThatThrownBy(() -> Template.read(file))
                .isInstanceOf(UnreadableTemplate.class)
                .hasMessage(file + " must use at most 50 aliases, got: more");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }
}
