package dev.bandstand.plan;

import dev.bandstand.template.Assembly;
import dev.bandstand.template.Resource;
import dev.bandstand.template.StackTemplate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What belongs to no subnet: clusters, registries and namespaces by name, the rest counted, unknown types by their names. */
final class Beside {

    static final Map<String, String> NAMED = new LinkedHashMap<>();
    static final Map<String, String> COUNTED = new LinkedHashMap<>();

    static {
        NAMED.put("AWS::ECS::Cluster", "cluster");
        NAMED.put("AWS::ECR::Repository", "registry");
        NAMED.put("AWS::ServiceDiscovery::PrivateDnsNamespace", "namespace");
        NAMED.put("AWS::ServiceDiscovery::HttpNamespace", "namespace");
        NAMED.put("AWS::SNS::Topic", "topic");
        COUNTED.put("AWS::SQS::Queue", "queue");
        COUNTED.put("AWS::SecretsManager::Secret", "secret");
        COUNTED.put("AWS::SSM::Parameter", "parameter");
        COUNTED.put("AWS::KMS::Key", "key");
        COUNTED.put("AWS::Logs::LogGroup", "log group");
        COUNTED.put("AWS::Logs::MetricFilter", "metric filter");
        COUNTED.put("AWS::S3::Bucket", "bucket");
        COUNTED.put("AWS::DynamoDB::Table", "table");
        COUNTED.put(Alarms.TYPE, "alarm");
        COUNTED.put("AWS::CloudWatch::Dashboard", "dashboard");
        COUNTED.put("AWS::Events::Rule", "event rule");
        COUNTED.put("AWS::Lambda::Function", "function");
        COUNTED.put("AWS::Backup::BackupPlan", "backup plan");
        COUNTED.put("AWS::CertificateManager::Certificate", "certificate");
        COUNTED.put("AWS::Route53::RecordSet", "DNS record");
        COUNTED.put("AWS::IAM::Role", "role");
    }

    private Beside() {}

    static List<String> lines(Assembly assembly, List<Thing> things) {
        Set<Resource> told = things.stream().map(Thing::resource).collect(Collectors.toSet());
        SortedMap<String, List<Resource>> byType = new TreeMap<>();
        for (StackTemplate stack : assembly.stacks()) {
            for (Resource resource : stack.template().resources().values()) {
                if (!told.contains(resource)) {
                    byType.computeIfAbsent(resource.type(), type -> new ArrayList<>())
                            .add(resource);
                }
            }
        }
        List<String> lines = new ArrayList<>();
        add(lines, "", named(byType));
        add(lines, "", counted(byType, new Alarms(assembly).inWords()));
        add(lines, "not told here: ", unknown(byType));
        return lines;
    }

    private static void add(List<String> lines, String start, List<String> parts) {
        if (!parts.isEmpty()) {
            lines.add(start + String.join(", ", parts));
        }
    }

    private static List<String> named(Map<String, List<Resource>> byType) {
        List<String> named = new ArrayList<>();
        NAMED.forEach((type, noun) -> byType.getOrDefault(type, List.of())
                .forEach(resource -> named.add(
                        noun + " " + Names.of(resource, "ClusterName", "RepositoryName", "TopicName", "Name"))));
        return named;
    }

    private static List<String> counted(Map<String, List<Resource>> byType, String alarms) {
        List<String> counted = new ArrayList<>();
        COUNTED.forEach((type, noun) -> {
            if (byType.containsKey(type)) {
                counted.add(Names.count(byType.get(type).size(), noun) + (type.equals(Alarms.TYPE) ? alarms : ""));
            }
        });
        return counted;
    }

    private static List<String> unknown(Map<String, List<Resource>> byType) {
        List<String> unknown = new ArrayList<>();
        byType.forEach((type, resources) -> {
            if (!NAMED.containsKey(type) && !COUNTED.containsKey(type) && !Parts.contain(type)) {
                unknown.add(resources.size() + " " + type);
            }
        });
        return unknown;
    }
}
