package dev.bandstand.rehearsal.readback;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Target;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveValuesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static Described describe(Target target) {
        JsonNode found = JSON.createObjectNode()
                .put("vpcId", "vpc-1")
                .put("CidrBlock", "10.0.0.0/16")
                .put("logGroupName", "demo")
                .put("clusterArn", "arn:aws:ecs:eu-west-1:210987654321:cluster/demo");
        String type = target.logicalId().equals("Bucket") ? "AWS::Logs::LogGroup" : "AWS::ECS::Cluster";
        return new Described(
                target,
                type,
                target.logicalId() + "-id",
                JSON.createObjectNode(),
                Optional.of(found),
                Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'Ref':'AWS::Region'} | 'eu-west-1'",
                "{'Ref':'AWS::AccountId'} | '210987654321'",
                "{'Ref':'Cluster'} | 'Cluster-id'",
                "{'Ref':'Bucket'} | 'demo'",
                "{'Fn::GetAtt':['Cluster','Arn']} | 'arn:aws:ecs:eu-west-1:210987654321:cluster/demo'",
                "{'Fn::GetAtt':['Cluster','Unknown']} | '${Cluster.Unknown}'",
                "{'Fn::GetAtt':'Cluster.CidrBlock'} | '10.0.0.0/16'",
                "{'Fn::Join':['-',['a',{'Ref':'AWS::Region'},'b']]} | 'a-eu-west-1-b'",
                "{'Fn::Sub':'${AWS::Partition}:${Cluster}:${Cluster.CidrBlock}:${!x}'} | 'aws:Cluster-id:10.0.0.0/16:${x}'",
                "{'Fn::Sub':['${a}',{'a':{'Ref':'Cluster'}}]} | 'Cluster-id'",
                "{'Fn::Select':[1,{'Fn::Split':['/','a/b/c']}]} | 'b'",
                "{'Fn::Base64':'hello'} | 'aGVsbG8='",
                "{'Fn::GetStackOutput':{'StackName':'demo-network','OutputName':'VpcRef'}} | 'Vpc-id'",
                "{'A':{'Ref':'AWS::NoValue'},'B':[{'Ref':'AWS::NoValue'},1]} | {'B':[1]}",
                "{'Ref':'AWS::StackName'} | 'demo-service'"
            })
    void evaluatesWhatCloudFormationWould(String value, String expected) throws Exception {
        try (Aws nowhere = new Aws(URI.create("http://127.0.0.1:1"), "210987654321", "eu-west-1")) {
            LiveValues values = new LiveValues(
                    nowhere, Assembly.read(Path.of("test/resources/rehearsal/assembly")), LiveValuesTest::describe);

            assertThat(values.resolve("demo-service", read(value))).isEqualTo(read(expected));
        }
    }

    private static JsonNode read(String text) throws Exception {
        return JSON.readTree(text.replace('\'', '"'));
    }
}
