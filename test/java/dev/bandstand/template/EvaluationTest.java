package dev.bandstand.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationTest {

    private static final String TEMPLATE = """
            Parameters:
              Stage: {Type: String, Default: prod}
              Max: {Type: Number, Default: 12}
              Zones: {Type: CommaDelimitedList, Default: "a, b"}
              Unknown: {Type: String}
              Image: {Type: "AWS::SSM::Parameter::Value<String>", Default: /images/web}
            Mappings:
              Sizes:
                prod: {max: 20, names: [x, y]}
            Conditions:
              IsProd: !Equals [!Ref Stage, prod]
              IsTest: !Not [!Condition IsProd]
              Perhaps: !Equals [!Ref Unknown, prod]
              Both: !And [!Condition IsProd, !Condition IsTest]
              Either: !Or [!Condition Perhaps, !Condition IsProd]
              PerhapsBoth: !And [!Condition Perhaps, !Condition IsProd]
              Loop: !Not [!Condition Loop]
            Resources:
              A: {Type: T, Condition: Either, Properties: {Value: VALUE}}
              B: {Type: T, Condition: IsTest}
              C: {Type: T, Condition: Perhaps}
              D: {Type: T, Condition: Loop}
            Outputs:
              O: {Value: 1, Condition: Both}
            """;

    @TempDir
    Path directory;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            !Ref Max                                         | 12
            !Ref Zones                                       | ["a", "b"]
            !Ref Unknown                                     | {"Ref": "Unknown"}
            !Ref Image                                       | {"Ref": "Image"}
            !Ref AWS::Region                                 | {"Ref": "AWS::Region"}
            !FindInMap [Sizes, !Ref Stage, max]              | 20
            !FindInMap [Sizes, !Ref Stage, names]            | ["x", "y"]
            !FindInMap [Sizes, !Ref Unknown, max]            | {"Fn::FindInMap": ["Sizes", {"Ref": "Unknown"}, "max"]}
            !FindInMap [Sizes, dev, max, {DefaultValue: 3}]  | 3
            !If [IsProd, !Ref Max, 2]                        | 12
            !If [IsTest, 1, !If [Both, 2, 3]]                | 3
            !If [Perhaps, 1, 2]                              | {"Fn::If": ["Perhaps", 1, 2]}
            !If [Either, 1, 2]                               | 1
            !If [PerhapsBoth, 1, 2]                          | {"Fn::If": ["PerhapsBoth", 1, 2]}
            !If [Nowhere, 1, 2]                              | {"Fn::If": ["Nowhere", 1, 2]}
            [1, !If [IsTest, 2, !Ref AWS::NoValue], 3]       | [1, 3]
            {A: 1, B: !Ref AWS::NoValue}                     | {"A": 1}
            !Join ["-", [!Ref Stage, 1]]                     | "prod-1"
            !Join [",", !Ref Zones]                          | "a,b"
            !Join ["-", [!Ref Stage, !Ref Unknown]]          | {"Fn::Join": ["-", ["prod", {"Ref": "Unknown"}]]}
            !Sub "${Stage}-${!x}"                            | "prod-${x}"
            !Sub ["${Stage}/${N}", {N: !Ref Max}]            | "prod/12"
            !Sub "${Stage}-${Unknown}-${A.Name}"             | {"Fn::Sub": "prod-${Unknown}-${A.Name}"}
            !Sub ["${Stage}${N}", {N: !GetAtt A.B}]          | {"Fn::Sub": ["prod${N}", {"N": {"Fn::GetAtt": ["A", "B"]}}]}
            !Select [1, !Split ["/", "a/b/c"]]               | "b"
            !Select [1, !Ref Zones]                          | "b"
            !Select [7, !Ref Zones]                          | {"Fn::Select": [7, ["a", "b"]]}
            !Split ["/", !Ref Unknown]                       | {"Fn::Split": ["/", {"Ref": "Unknown"}]}
            !GetAtt A.Name                                   | {"Fn::GetAtt": ["A", "Name"]}
            """)
    void putsInWhatIsKnownAndLeavesTheRest(String yaml, String json) throws IOException {
        Resource a = evaluated(yaml).resource("A").orElseThrow();

        assertThat(a.property("Value")).isEqualTo(new ObjectMapper().readTree(json));
    }

    @Test
    void evaluatesOnce() {
        Assembly evaluated = Assembly.read(Path.of("test/resources/templates/hand-written.yaml"))
                .evaluated();

        assertThat(evaluated.evaluated()).isSameAs(evaluated);
    }

    @Test
    void leavesOutWhatAConditionRulesOut() throws IOException {
        Template template = evaluated("1");

        assertThat(template.resources()).containsOnlyKeys("A", "C", "D");
        assertThat(template.resource("A").orElseThrow().condition()).isEmpty();
        assertThat(template.resource("C").orElseThrow().condition()).contains("Perhaps");
        assertThat(template.outputs()).isEmpty();
    }

    @Test
    void knowsTheRegionOfTheAssembly() {
        new AssemblyFiles(directory)
                .artifact("web", AssemblyFiles.stackArtifact("web", "aws://1234/eu-central-1", List.of()))
                .file(
                        "web.template.json",
                        "{\"Resources\": {\"A\": {\"Type\": \"T\", \"Properties\": {\"Value\":"
                                + " {\"Fn::Sub\": \"${AWS::Region}a\"}}}}}")
                .write();
        Template template = Assembly.read(directory).evaluated().stacks().get(0).template();

        assertThat(template.resource("A").orElseThrow().property("Value").asText())
                .isEqualTo("eu-central-1a");
    }

    @Test
    void doesNotDecideAConditionAgainForEachThatNamesIt() throws IOException {
        var conditions = new StringBuilder("Conditions:\n  C0: !Equals [!Ref Unknown, a]\n");
        for (int i = 1; i < 100; i++) {
            conditions.append("  C%d: !And [!Condition C%d, !Condition C%d]\n".formatted(i, i - 1, i - 1));
        }
        Path file = Files.writeString(
                directory.resolve("x.yaml"), conditions + "Resources: {A: {Type: T, Condition: C99}}\n");

        assertThat(Assembly.read(file).evaluated().targets("T")).hasSize(1);
    }

    private Template evaluated(String value) throws IOException {
        Path file = Files.writeString(directory.resolve("x.yaml"), TEMPLATE.replace("VALUE", value));
        return Assembly.read(file).evaluated().stacks().get(0).template();
    }
}
