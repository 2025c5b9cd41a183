package dev.bandstand.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntrinsicsTest {

    @TempDir
    Path directory;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "plain"                                                            | plain
            7                                                                  | 7
            null                                                               | ``
            ["a", "b"]                                                         | a,b
            {"Ref": "Repo"}                                                    | ${Repo}
            {"Fn::GetAtt": ["Db", "Endpoint.Port"]}                            | ${Db.Endpoint.Port}
            {"Fn::GetAtt": "Db.Endpoint.Port"}                                 | ${Db.Endpoint.Port}
            {"Fn::Join": ["", [{"Ref": "AWS::AccountId"}, ".ecr/", "a:1"]]}    | ${AWS::AccountId}.ecr/a:1
            {"Fn::Join": [",", {"Ref": "Subnets"}]}                            | ${Fn::Join ,,${Subnets}}
            {"Fn::Sub": "a-${AWS::Region}-${!kept}-${Repo}"}                   | a-${AWS::Region}-${kept}-${Repo}
            {"Fn::Sub": ["a-${name}", {"name": {"Ref": "Repo"}}]}              | a-${Repo}
            {"Fn::Select": [1, ["a", "b"]]}                                    | b
            {"Fn::Select": [1, {"Fn::Split": ["/", {"Ref": "Listener"}]}]}     | ${Fn::Select 1,${Fn::Split /,${Listener}}}
            {"Fn::ImportValue": "shared-vpc"}                                  | ${Fn::ImportValue shared-vpc}
            {"Fn::GetStackOutput": {"StackName": "net", "OutputName": "Vpc"}}  | ${Fn::GetStackOutput net.Vpc}
            {"a": 1, "b": 2}                                                   | ${{"a":1,"b":2}}
            """)
    void writesAValueTheWaySubWould(String json, String text) throws JsonProcessingException {
        assertThat(Intrinsics.text(tree(json))).isEqualTo(text);
    }

    @Test
    void findsReferencesInEveryIntrinsic() throws JsonProcessingException {
        JsonNode value = tree("""
                {"a": [{"Ref": "One"}, {"Ref": "AWS::Region"}, {"Fn::GetAtt": ["Two", "Arn"]}, {"Fn::GetAtt": "Three.Arn"}],
                 "b": {"Fn::Sub": ["${Four}-${Five.Arn}-${own}-${!Six}-${AWS::Partition}", {"own": {"Ref": "Seven"}}]},
                 "c": {"Fn::Join": ["", ["x", {"Fn::If": ["Prod", {"Ref": "Eight"}, {"Ref": "AWS::NoValue"}]}]]},
                 "d": {"only": {"Ref": "Nine"}}, "e": {"Ref": "One"}}
                """);

        assertThat(Intrinsics.references(value))
                .containsExactly(
                        named("One"),
                        named("Two", "Arn"),
                        named("Three", "Arn"),
                        named("Four"),
                        named("Five", "Arn"),
                        named("Seven"),
                        named("Eight"),
                        named("Nine"));
    }

    @Test
    void resolvesReferencesWithinAStackAndIgnoresParameters() throws JsonProcessingException {
        Assembly assembly = threeStacks();

        assertThat(assembly.targets("network", tree("[{\"Ref\": \"Vpc\"}, {\"Ref\": \"Stage\"}]")))
                .containsExactly(new Target("network", "Vpc"));
    }

    @Test
    void followsStackOutputsThroughSeveralStacks() throws JsonProcessingException {
        JsonNode value = tree("{\"Fn::GetStackOutput\": {\"StackName\": \"data\", \"OutputName\": \"VpcAgain\","
                + " \"Region\": {\"Ref\": \"AWS::Region\"}}}");

        assertThat(threeStacks().targets("service", value)).containsExactly(new Target("network", "Vpc"));
    }

    @Test
    void followsImportsByTheNameOfTheExport() throws JsonProcessingException {
        assertThat(threeStacks().targets("service", tree("{\"Fn::ImportValue\": \"network-vpc\"}")))
                .containsExactly(new Target("network", "Vpc"));
    }

    @Test
    void findsNothingBehindOutputsOfOtherAssembliesAndUnknownStacks() throws JsonProcessingException {
        Assembly assembly = threeStacks();

        assertThat(assembly.targets("service", tree("{\"Fn::ImportValue\": \"elsewhere\"}")))
                .isEmpty();
        assertThat(assembly.targets("nowhere", tree("{\"Ref\": \"Vpc\"}"))).isEmpty();
    }

    @Test
    void endsWhenOutputsReferToOneAnother() throws JsonProcessingException {
        Assembly assembly = threeStacks();

        assertThat(assembly.targets(
                        "data", tree("{\"Fn::GetStackOutput\": {\"StackName\": \"data\", \"OutputName\": \"Loop\"}}")))
                .isEmpty();
    }

    private Assembly threeStacks() {
        return Assembly.read(new AssemblyFiles(directory)
                .stack("network", List.of(), """
                        {"Parameters": {"Stage": {"Type": "String"}},
                         "Resources": {"Vpc": {"Type": "AWS::EC2::VPC"}},
                         "Outputs": {"VpcOut": {"Value": {"Ref": "Vpc"},
                                                "Export": {"Name": {"Fn::Sub": "${AWS::StackName}-vpc"}}}}}
                        """)
                .stack("data", List.of("network"), """
                        {"Resources": {},
                         "Outputs": {"VpcAgain": {"Value": {"Fn::GetStackOutput": {"StackName": "network", "OutputName": "VpcOut"}}},
                                     "Loop": {"Value": {"Fn::GetStackOutput": {"StackName": "data", "OutputName": "Loop"}}}}}
                        """)
                .stack("service", List.of("data"), "{\"Resources\": {}}")
                .write());
    }

    private static Reference named(String name) {
        return new Reference.Named(name, Optional.empty());
    }

    private static Reference named(String name, String attribute) {
        return new Reference.Named(name, Optional.of(attribute));
    }

    private static JsonNode tree(String json) throws JsonProcessingException {
        return new JsonMapper().readTree(json);
    }
}
