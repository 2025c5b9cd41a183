package dev.bandstand.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskPartsTest {

    @TempDir
    Path directory;

    @Test
    void tellsWhatEachContainerIsThereFor() throws IOException {
        assertThat(things("""
                        "Task": {"Type": "AWS::ECS::TaskDefinition", "Properties": {"Family": "api", "ContainerDefinitions": [
                          {"Name": "web", "Image": "web:1", "DependsOn": [
                            {"ContainerName": "migrate", "Condition": "SUCCESS"}, {"ContainerName": "cache", "Condition": "HEALTHY"},
                            {"ContainerName": "init", "Condition": "COMPLETE"}, {"ContainerName": "log", "Condition": "START"}]},
                          {"Name": "migrate", "Image": "migrate:1", "Essential": false},
                          {"Name": "log", "Image": "log:1", "FirelensConfiguration": {"Type": "fluentbit"}}]}}
                        """))
                .containsExactly(
                        "task api, run by hand, a task for EC2",
                        "  web: image web:1, after migrate succeeded and cache is healthy and init ended and log started",
                        "  migrate: image migrate:1, may end before the others",
                        "  log: image log:1, routes the logs");
    }

    @Test
    void tellsTheVolumesThatMatterAndWhoMountsAFileSystem() throws IOException {
        assertThat(things("""
                        "Api": {"Type": "AWS::ECS::Service", "Properties": {"TaskDefinition": {"Ref": "Task"},
                          "VolumeConfigurations": [{"Name": "disk", "ManagedEBSVolume":
                            {"SizeInGiB": 20, "Encrypted": true, "VolumeType": "gp3"}}]}},
                        "Task": {"Type": "AWS::ECS::TaskDefinition", "Properties": {"Family": "api",
                          "EphemeralStorage": {"SizeInGiB": 30},
                          "Volumes": [{"Name": "tmp"}, {"Name": "disk", "ConfiguredAtLaunch": true},
                            {"Name": "proc", "Host": {"SourcePath": "/proc"}},
                            {"Name": "files", "EFSVolumeConfiguration": {"FilesystemId": {"Ref": "Files"}}},
                            {"Name": "old", "EFSVolumeConfiguration": {"FilesystemId": "fs-1"}}],
                          "ContainerDefinitions": [{"Name": "api", "Image": "api:1", "MountPoints": [
                            {"SourceVolume": "tmp", "ContainerPath": "/tmp"}, {"SourceVolume": "disk", "ContainerPath": "/var/lib"},
                            {"SourceVolume": "proc", "ContainerPath": "/host/proc", "ReadOnly": true},
                            {"SourceVolume": "files", "ContainerPath": "/files"}]}]}},
                        "Files": {"Type": "AWS::EFS::FileSystem", "DeletionPolicy": "Retain", "Properties": {"Encrypted": true,
                          "ThroughputMode": "elastic", "BackupPolicy": {"Status": "ENABLED"},
                          "FileSystemTags": [{"Key": "Name", "Value": "Shop/Data/Uploads"}]}},
                        "Unused": {"Type": "AWS::EFS::FileSystem"}
                        """))
                .containsExactly(
                        "service api, 1 task on EC2",
                        "  image api:1",
                        "  disk of its own of 20 GiB (gp3, encrypted) at /var/lib",
                        "  folder /proc of the instance at /host/proc (read-only)",
                        "  file system Uploads at /files",
                        "  file system fs-1, not mounted",
                        "  30 GiB of scratch space",
                        "file system Unused, not encrypted, bursting throughput, no backups, goes with the stack, mounted by"
                                + " nobody",
                        "file system Uploads, encrypted, elastic throughput, daily backups, stays when the stack goes, mounted"
                                + " by service api");
    }

    @Test
    void tellsByWhichNamesAServiceIsCalled() throws IOException {
        assertThat(things("""
                        "Space": {"Type": "AWS::ServiceDiscovery::PrivateDnsNamespace", "Properties": {"Name": "shop.internal"}},
                        "Entry": {"Type": "AWS::ServiceDiscovery::Service", "Properties": {"Name": "prices",
                          "DnsConfig": {"NamespaceId": {"Fn::GetAtt": ["Space", "Id"]}}}},
                        "Api": {"Type": "AWS::ECS::Service", "Properties": {"ServiceConnectConfiguration": {"Enabled": true,
                          "Namespace": {"Fn::GetAtt": ["Space", "Arn"]}}}},
                        "Orders": {"Type": "AWS::ECS::Service", "Properties": {"ServiceConnectConfiguration": {"Enabled": true,
                          "Namespace": "elsewhere", "Services": [{"DiscoveryName": "orders", "ClientAliases":
                            [{"DnsName": "orders", "Port": 8080}, {"Port": 80}]}]}}},
                        "Prices": {"Type": "AWS::ECS::Service", "Properties": {"ServiceRegistries":
                          [{"RegistryArn": {"Fn::GetAtt": ["Entry", "Arn"]}}]}},
                        "Quiet": {"Type": "AWS::ECS::Service", "Properties": {"ServiceConnectConfiguration": {"Enabled": false}}}
                        """))
                .containsExactly(
                        "service Api, 1 task on EC2",
                        "  calls others by name (Service Connect in shop.internal)",
                        "service Orders, 1 task on EC2",
                        "  called inside as orders:8080 or orders:80 (Service Connect in elsewhere)",
                        "service Prices, 1 task on EC2",
                        "  called inside as prices.shop.internal (Cloud Map)",
                        "service Quiet, 1 task on EC2",
                        "namespace shop.internal");
    }

    @Test
    void tellsWhomAlarmsTell() throws IOException {
        assertThat(things("""
                        "Policy": {"Type": "AWS::ApplicationAutoScaling::ScalingPolicy"},
                        "Topic": {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": "pager"}},
                        "A": {"Type": "AWS::CloudWatch::Alarm", "Properties": {"AlarmActions": [{"Ref": "Policy"}]}},
                        "B": {"Type": "AWS::CloudWatch::Alarm", "Properties": {"AlarmActions": [{"Ref": "Topic"}]}},
                        "C": {"Type": "AWS::CloudWatch::Alarm", "Properties": {"AlarmActions": ["arn:aws:sns:eu-central-1:1:mail"]}},
                        "D": {"Type": "AWS::CloudWatch::Alarm", "Properties": {"AlarmActions": [{"Ref": "Topic"}]}},
                        "E": {"Type": "AWS::CloudWatch::Alarm", "Properties": {"AlarmActions": []}}
                        """)).containsExactly("topic pager", "5 alarms (1 to mail, 2 to pager, 1 without an action)");
    }

    @Test
    void whatThePageDoesNotKnowIsListedByItsType() throws IOException {
        assertThat(things("""
                        "Alarm": {"Type": "AWS::CloudWatch::Alarm"}, "Board": {"Type": "AWS::CloudWatch::Dashboard"},
                        "Topic": {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": "alarms"}},
                        "Policy": {"Type": "AWS::IAM::Policy"}, "Function": {"Type": "AWS::Lambda::Function"},
                        "A": {"Type": "Custom::Thing"}, "B": {"Type": "Custom::Thing"}, "C": {"Type": "AWS::Kinesis::Stream"}
                        """))
                .containsExactly(
                        "topic alarms",
                        "1 alarm (1 without an action), 1 dashboard, 1 function",
                        "not told here: 1 AWS::Kinesis::Stream, 2 Custom::Thing");
    }

    private List<String> things(String resources) throws IOException {
        return Rows.things(directory, resources);
    }
}
