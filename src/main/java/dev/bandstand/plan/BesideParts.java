package dev.bandstand.plan;

import dev.bandstand.template.Assembly;
import dev.bandstand.template.Resource;
import dev.bandstand.template.StackTemplate;
import dev.bandstand.template.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What belongs to no subnet, as parts of a scene: the same that {@link Beside} tells in words. */
final class BesideParts {

    private final Assembly assembly;
    private final SortedMap<String, List<Target>> byType = new TreeMap<>();
    private final List<Scene.Part> parts = new ArrayList<>();

    private BesideParts(Assembly assembly) {
        this.assembly = assembly;
    }

    static List<Scene.Part> of(Assembly assembly, List<Thing> things) {
        var beside = new BesideParts(assembly);
        Set<Target> told = things.stream().map(Thing::target).collect(Collectors.toSet());
        for (StackTemplate stack : assembly.stacks()) {
            for (Resource resource : stack.template().resources().values()) {
                Target target = stack.target(resource.logicalId());
                if (!told.contains(target) && !Parts.contain(resource.type())) {
                    beside.byType
                            .computeIfAbsent(resource.type(), type -> new ArrayList<>())
                            .add(target);
                }
            }
        }
        beside.add();
        return beside.parts;
    }

    private void add() {
        Beside.NAMED.forEach((type, noun) ->
                byType.getOrDefault(type, List.of()).forEach(target -> add(type, noun, name(target), List.of(target))));
        Beside.COUNTED.forEach((type, noun) -> {
            List<Target> found = byType.getOrDefault(type, List.of());
            if (found.size() == 1) {
                add(type, noun, name(found.get(0)), found);
            } else if (!found.isEmpty()) {
                add(type, "", Names.count(found.size(), noun), found);
            }
        });
        byType.forEach((type, found) -> {
            if (!Beside.NAMED.containsKey(type) && !Beside.COUNTED.containsKey(type)) {
                add(type, "", found.size() + " " + type.replaceFirst("^AWS::", ""), found);
            }
        });
    }

    private void add(String type, String noun, String name, List<Target> members) {
        List<String> names = members.size() == 1
                ? List.of()
                : List.of(members.stream().map(this::name).collect(Collectors.joining(", ")));
        parts.add(new Scene.Part(
                members.get(0),
                figure(type),
                noun,
                name,
                names,
                0,
                0,
                Optional.empty(),
                OptionalInt.empty(),
                List.of(),
                members.size() > 1,
                members));
    }

    private String name(Target target) {
        return Names.of(
                assembly.resource(target).orElseThrow(),
                "ClusterName",
                "RepositoryName",
                "TopicName",
                "QueueName",
                "BucketName",
                "LogGroupName",
                "DashboardName",
                "Name");
    }

    private static Figure figure(String type) {
        return switch (type) {
            case "AWS::ECS::Cluster" -> Figure.CLUSTER;
            case "AWS::ECR::Repository" -> Figure.REGISTRY;
            case "AWS::ServiceDiscovery::PrivateDnsNamespace", "AWS::ServiceDiscovery::HttpNamespace" ->
                Figure.NAMESPACE;
            case "AWS::SNS::Topic" -> Figure.TOPIC;
            case "AWS::SQS::Queue" -> Figure.QUEUE;
            case "AWS::SecretsManager::Secret", "AWS::SSM::Parameter" -> Figure.SECRET;
            case "AWS::KMS::Key" -> Figure.KEY;
            case "AWS::Logs::LogGroup", "AWS::Logs::MetricFilter" -> Figure.LOG;
            case "AWS::S3::Bucket", "AWS::Backup::BackupPlan" -> Figure.BUCKET;
            case "AWS::DynamoDB::Table" -> Figure.TABLE;
            case Alarms.TYPE -> Figure.ALARM;
            case "AWS::CloudWatch::Dashboard" -> Figure.DASHBOARD;
            case "AWS::Events::Rule" -> Figure.RULE;
            case "AWS::Lambda::Function" -> Figure.FUNCTION;
            case "AWS::CertificateManager::Certificate" -> Figure.CERTIFICATE;
            case "AWS::Route53::RecordSet" -> Figure.NAME;
            case "AWS::IAM::Role" -> Figure.ROLE;
            default -> Figure.OTHER;
        };
    }
}
