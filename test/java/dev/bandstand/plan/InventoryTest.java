package dev.bandstand.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InventoryTest {

    @TempDir
    Path directory;

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "public.ecr.aws/docker/library/busybox:1.37.0" | placeholder public.ecr.aws/docker/library/busybox:1.37.0
            "public.ecr.aws/shop/api:1.2.3" | image public.ecr.aws/shop/api:1.2.3
            "123456789012.dkr.ecr.eu-central-1.amazonaws.com/shop:1.2.3" | image shop:1.2.3
            {"Fn::Join": ["", [{"Fn::Select": [4, {"Fn::Split": [":", {"Fn::GetAtt": ["Registry", "Arn"]}]}]}, ".dkr.ecr.", {"Ref": "AWS::Region"}, ".", {"Ref": "AWS::URLSuffix"}, "/", {"Ref": "Registry"}, ":1.2.3"]]} | image shop-images:1.2.3
            {"Fn::Join": ["", [{"Ref": "AWS::AccountId"}, ".dkr.ecr/", {"Ref": "Registry"}, "@sha256:0123"]]} | image shop-images@sha256:0123
            {"Fn::Sub": "${AWS::AccountId}.dkr.ecr.${AWS::Region}.${AWS::URLSuffix}/cdk-assets:abc"} | image cdk-assets:abc
            """)
    void namesTheImageByItsRegistry(String image, String words) throws IOException {
        assertThat(rows("""
                        "Registry": {"Type": "AWS::ECR::Repository", "Properties": {"RepositoryName": "shop-images"}},
                        "Task": {"Type": "AWS::ECS::TaskDefinition", "Properties": {"Family": "api",
                          "ContainerDefinitions": [{"Name": "api", "Image": %s}]}},
                        "Api": {"Type": "AWS::ECS::Service", "Properties": {"TaskDefinition": {"Ref": "Task"}}}
                        """.formatted(image)))
                .contains(List.of("existing network", "service api, 1 task on EC2"), List.of("", "  " + words));
    }

    @Test
    void tellsWhatAServiceRunsOn() throws IOException {
        assertThat(rows("""
                        "Group": {"Type": "AWS::AutoScaling::AutoScalingGroup", "Properties": {"MinSize": "1", "MaxSize": "6"}},
                        "Provider": {"Type": "AWS::ECS::CapacityProvider"},
                        "Task": {"Type": "AWS::ECS::TaskDefinition", "Properties": {"Cpu": "1024", "Memory": "2048",
                          "RuntimePlatform": {"CpuArchitecture": "ARM64"},
                          "ContainerDefinitions": [{"Name": "web", "Image": "web:1"}, {"Name": "proxy", "Image": "proxy:2"}]}},
                        "OnMix": {"Type": "AWS::ECS::Service", "Properties": {"ServiceName": "mix", "DesiredCount": 3,
                          "TaskDefinition": {"Ref": "Task"}, "CapacityProviderStrategy":
                            [{"CapacityProvider": "FARGATE"}, {"CapacityProvider": "FARGATE_SPOT"}]}},
                        "OnInstances": {"Type": "AWS::ECS::Service", "Properties": {"ServiceName": "own",
                          "TaskDefinition": {"Ref": "Task"}, "CapacityProviderStrategy":
                            [{"CapacityProvider": {"Ref": "Provider"}}]}},
                        "Old": {"Type": "AWS::ECS::Service", "Properties": {"ServiceName": "old", "LaunchType": "FARGATE"}}
                        """))
                .extracting(row -> row.get(1))
                .containsExactly(
                        "service mix, 3 tasks of 1 vCPU and 2048 MiB (ARM) on Fargate and Fargate Spot",
                        "  web: image web:1",
                        "  proxy: image proxy:2",
                        "service old, 1 task on Fargate",
                        "service own, 1 task of 1 vCPU and 2048 MiB (ARM) on EC2 instances",
                        "  web: image web:1",
                        "  proxy: image proxy:2",
                        "instances Group, 1 to 6");
    }

    @Test
    void tellsWhichRequestsGoWhere() throws IOException {
        assertThat(rows("""
                        "Balancer": {"Type": "AWS::ElasticLoadBalancingV2::LoadBalancer",
                          "Properties": {"Name": "shop", "Scheme": "internal"}},
                        "Http": {"Type": "AWS::ElasticLoadBalancingV2::Listener",
                          "Properties": {"LoadBalancerArn": {"Ref": "Balancer"}, "Port": 80, "Protocol": "HTTP"}},
                        "Targets": {"Type": "AWS::ElasticLoadBalancingV2::TargetGroup"},
                        "Late": {"Type": "AWS::ElasticLoadBalancingV2::ListenerRule", "Properties": {"Priority": 20,
                          "ListenerArn": {"Ref": "Http"}, "Actions": [{"TargetGroupArn": {"Ref": "Targets"}}],
                          "Conditions": [{"PathPatternConfig": {"Values": ["/a/*", "/b/*"]}}]}},
                        "Early": {"Type": "AWS::ElasticLoadBalancingV2::ListenerRule", "Properties": {"Priority": 10,
                          "ListenerArn": {"Ref": "Http"}, "Actions": [{"TargetGroupArn": {"Ref": "Targets"}}],
                          "Conditions": [{"HostHeaderConfig": {"Values": ["admin.example.com"]}},
                                         {"PathPatternConfig": {"Values": ["/admin/*"]}}]}},
                        "Admin": {"Type": "AWS::ECS::Service", "Properties": {"ServiceName": "admin",
                          "LoadBalancers": [{"TargetGroupArn": {"Ref": "Targets"}}]}}
                        """))
                .extracting(row -> row.get(1))
                .startsWith(
                        "load balancer shop, internal, HTTP 80",
                        "  admin.example.com with /admin/* goes to service admin",
                        "  /a/* or /b/* goes to service admin");
    }

    @Test
    void tellsEndpointsInOneLine() throws IOException {
        assertThat(rows("""
                        "Subnet": {"Type": "AWS::EC2::Subnet", "Properties": {"CidrBlock": "10.0.1.0/24"}},
                        "Logs": {"Type": "AWS::EC2::VPCEndpoint", "Properties": {"VpcEndpointType": "Interface",
                          "ServiceName": {"Fn::Join": ["", ["com.amazonaws.", {"Ref": "AWS::Region"}, ".logs"]]},
                          "SubnetIds": [{"Ref": "Subnet"}]}},
                        "Ecr": {"Type": "AWS::EC2::VPCEndpoint", "Properties": {"VpcEndpointType": "Interface",
                          "ServiceName": {"Fn::Sub": "com.amazonaws.${AWS::Region}.ecr.api"}, "SubnetIds": [{"Ref": "Subnet"}]}}
                        """))
                .containsExactly(
                        List.of("application", "1 subnet 10.0.1.0/24, no route to the internet"),
                        List.of("", "endpoints of AWS services: ecr.api, logs"));
    }

    @Test
    void tellsADatabaseInOneSentence() throws IOException {
        assertThat(rows("""
                        "Db": {"Type": "AWS::RDS::DBInstance", "DeletionPolicy": "Retain", "Properties": {"Engine": "postgres",
                          "EngineVersion": "17.5", "DBInstanceClass": "db.m7g.large", "AllocatedStorage": "100", "MultiAZ": true,
                          "StorageEncrypted": true, "BackupRetentionPeriod": 14}},
                        "Other": {"Type": "AWS::RDS::DBInstance", "DeletionPolicy": "Delete", "Properties": {"Engine": "mariadb",
                          "EngineVersion": "11.8", "DBInstanceClass": "db.t4g.micro", "AllocatedStorage": "20",
                          "BackupRetentionPeriod": 0}}
                        """))
                .extracting(row -> row.get(1))
                .containsExactly(
                        "database Db, PostgreSQL 17.5 on db.m7g.large, 100 GiB encrypted, a standby in a second zone,"
                                + " backups for 14 days, stays when the stack goes",
                        "database Other, MariaDB 11.8 on db.t4g.micro, 20 GiB not encrypted, one zone, no backups, goes with"
                                + " the stack");
    }

    private List<List<String>> rows(String resources) throws IOException {
        return Rows.of(directory, resources);
    }
}
