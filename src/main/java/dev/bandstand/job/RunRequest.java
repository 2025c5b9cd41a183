package dev.bandstand.job;

import static java.util.Collections.singletonMap;

import dev.bandstand.task.EbsVolume;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ecs.CapacityProviderStrategy;
import software.amazon.awscdk.services.iam.IRole;
import software.constructs.Construct;

/**
 * The request that starts a task by hand, as ECS takes it.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html">RunTask</a>
 */
final class RunRequest {

    private static final String STARTED_BY = "bandstand/";

    private RunRequest() {}

    static String json(Construct scope, LooseTask task, String name) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("cluster", task.cluster().getClusterName());
        request.put("taskDefinition", task.definition().getTaskDefinitionArn());
        request.put("startedBy", STARTED_BY + name);
        request.put("count", 1);
        request.put("capacityProviderStrategy", strategies(task.launch().capacity()));
        task.launch().platformVersion().ifPresent(version -> request.put("platformVersion", version.name()));
        if (task.securityGroup().isPresent()) {
            request.put("networkConfiguration", singletonMap("awsvpcConfiguration", network(task)));
        }
        task.launch().placement().ifPresent(placement -> {
            var placed = new PlacedStart(placement, UnaryOperator.identity());
            request.put("placementStrategy", placed.strategies());
            request.put("placementConstraints", placed.constraints());
        });
        request.put("enableECSManagedTags", true);
        request.put("enableExecuteCommand", task.launch().executeCommand());
        request.put("propagateTags", "TASK_DEFINITION");
        request.put(
                "overrides", singletonMap("containerOverrides", List.of(singletonMap("name", task.mainContainer()))));
        task.task().getDisk().ifPresent(disk -> request.put("volumeConfigurations", disks(task, disk.getRole())));
        return Stack.of(scope).toJsonString(request);
    }

    private static List<Map<String, Object>> strategies(List<CapacityProviderStrategy> capacity) {
        List<Map<String, Object>> strategies = new ArrayList<>();
        for (CapacityProviderStrategy each : capacity) {
            Map<String, Object> strategy = new LinkedHashMap<>();
            strategy.put("capacityProvider", each.getCapacityProvider());
            strategy.put("base", Objects.requireNonNullElse(each.getBase(), 0));
            strategy.put("weight", Objects.requireNonNullElse(each.getWeight(), 0));
            strategies.add(strategy);
        }
        return strategies;
    }

    private static Map<String, Object> network(LooseTask task) {
        Map<String, Object> network = new LinkedHashMap<>();
        network.put(
                "subnets", task.cluster().getVpc().selectSubnets(task.subnets()).getSubnetIds());
        network.put(
                "securityGroups",
                task.securityGroups().stream()
                        .map(SecurityGroup::getSecurityGroupId)
                        .toList());
        network.put("assignPublicIp", "DISABLED");
        return network;
    }

    private static List<Map<String, Object>> disks(LooseTask task, IRole role) {
        List<Map<String, Object>> disks = new ArrayList<>();
        task.workload().task().volumes().forEach((name, volume) -> {
            if (volume instanceof EbsVolume disk) {
                disks.add(disk(name, disk, role));
            }
        });
        return disks;
    }

    /** A disk of its own, which goes with the task: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ebs-volumes.html. */
    private static Map<String, Object> disk(String name, EbsVolume volume, IRole role) {
        Map<String, Object> made = new LinkedHashMap<>();
        made.put("encrypted", true);
        volume.encryptionKey().ifPresent(key -> made.put("kmsKeyId", key.getKeyArn()));
        made.put("volumeType", volume.type().name().toLowerCase(Locale.ROOT));
        volume.sizeGiB().ifPresent(size -> made.put("sizeInGiB", size));
        volume.snapshotId().ifPresent(snapshot -> made.put("snapshotId", snapshot));
        volume.iops().ifPresent(iops -> made.put("iops", iops));
        volume.throughput().ifPresent(throughput -> made.put("throughput", throughput));
        made.put("filesystemType", volume.fileSystem().name().toLowerCase(Locale.ROOT));
        made.put("roleArn", role.getRoleArn());
        made.put("terminationPolicy", singletonMap("deleteOnTermination", true));
        Map<String, Object> configured = new LinkedHashMap<>();
        configured.put("name", name);
        configured.put("managedEBSVolume", made);
        return configured;
    }
}
