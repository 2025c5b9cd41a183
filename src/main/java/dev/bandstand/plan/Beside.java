package dev.bandstand.plan;

import dev.bandstand.template.Assembly;
import dev.bandstand.template.Resource;
import dev.bandstand.template.StackTemplate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What belongs to no subnet: clusters, registries and secrets by name, the rest counted. */
final class Beside {

    private static final Map<String, String> NAMED = new LinkedHashMap<>();
    private static final Map<String, String> COUNTED = new LinkedHashMap<>();

    static {
        NAMED.put("AWS::ECS::Cluster", "cluster");
        NAMED.put("AWS::ECR::Repository", "registry");
        COUNTED.put("AWS::SecretsManager::Secret", "secret");
        COUNTED.put("AWS::KMS::Key", "key");
        COUNTED.put("AWS::Logs::LogGroup", "log group");
        COUNTED.put("AWS::S3::Bucket", "bucket");
        COUNTED.put("AWS::CloudWatch::Alarm", "alarm");
        COUNTED.put("AWS::Backup::BackupPlan", "backup plan");
        COUNTED.put("AWS::CertificateManager::Certificate", "certificate");
        COUNTED.put("AWS::Route53::RecordSet", "DNS record");
        COUNTED.put("AWS::IAM::Role", "role");
    }

    private Beside() {}

    static List<String> lines(Assembly assembly) {
        List<String> named = new ArrayList<>();
        NAMED.forEach((type, noun) -> all(assembly, type)
                .forEach(resource -> named.add(noun + " " + Names.of(resource, "ClusterName", "RepositoryName"))));
        List<String> counted = new ArrayList<>();
        COUNTED.forEach((type, noun) -> {
            int number = all(assembly, type).size();
            if (number > 0) {
                counted.add(Names.count(number, noun));
            }
        });
        List<String> lines = new ArrayList<>();
        if (!named.isEmpty()) {
            lines.add(String.join(", ", named));
        }
        if (!counted.isEmpty()) {
            lines.add(String.join(", ", counted));
        }
        return lines;
    }

    private static List<Resource> all(Assembly assembly, String type) {
        List<Resource> found = new ArrayList<>();
        for (StackTemplate stack : assembly.stacks()) {
            found.addAll(stack.template().resources(type));
        }
        return found;
    }
}
