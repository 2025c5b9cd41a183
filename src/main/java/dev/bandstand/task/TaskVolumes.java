package dev.bandstand.task;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.Size;
import software.amazon.awscdk.services.ec2.IConnectable;
import software.amazon.awscdk.services.ecs.EBSTagSpecification;
import software.amazon.awscdk.services.ecs.EbsPropagatedTagSource;
import software.amazon.awscdk.services.ecs.Host;
import software.amazon.awscdk.services.ecs.ServiceManagedEBSVolumeConfiguration;
import software.amazon.awscdk.services.ecs.ServiceManagedVolume;
import software.amazon.awscdk.services.ecs.TaskDefinition;
import software.amazon.awscdk.services.ecs.Volume;
import software.constructs.Construct;

/** The volumes of a task, made for its definition. */
final class TaskVolumes extends Construct {

    private final TaskDefinition definition;
    private final Map<String, EfsMount> shared = new LinkedHashMap<>();
    private final List<ServiceManagedVolume> disks = new ArrayList<>();

    TaskVolumes(Construct scope, String id, TaskDefinition definition, TaskProps task) {
        super(scope, id);
        this.definition = definition;
        task.volumes().forEach(this::add);
    }

    private void add(String name, TaskVolume volume) {
        if (volume instanceof HostVolume host) {
            definition.addVolume(Volume.builder()
                    .name(name)
                    .host(Host.builder().sourcePath(host.path()).build())
                    .build());
        } else if (volume instanceof EfsVolume efs) {
            var mount = new EfsMount(this, name, efs);
            mount.before(definition);
            definition.addVolume(mount.definition());
            shared.put(name, mount);
        } else if (volume instanceof EbsVolume ebs) {
            definition.addVolume(
                    Volume.builder().name(name).configuredAtLaunch(true).build());
            disks.add(disk(name, ebs));
        } else {
            addEmpty(name);
        }
    }

    void addEmpty(String name) {
        definition.addVolume(Volume.builder().name(name).build());
    }

    private ServiceManagedVolume disk(String name, EbsVolume volume) {
        return ServiceManagedVolume.Builder.create(this, name)
                .name(name)
                .managedEbsVolume(ServiceManagedEBSVolumeConfiguration.builder()
                        .encrypted(true)
                        .kmsKeyId(volume.encryptionKey().orElse(null))
                        .volumeType(volume.type())
                        .size(volume.sizeGiB().map(Size::gibibytes).orElse(null))
                        .iops(volume.iops().orElse(null))
                        .throughput(volume.throughput().orElse(null))
                        .snapShotId(volume.snapshotId().orElse(null))
                        .fileSystemType(volume.fileSystem())
                        .tagSpecifications(List.of(EBSTagSpecification.builder()
                                .propagateTags(EbsPropagatedTagSource.SERVICE)
                                .build()))
                        .build())
                .build();
    }

    /** Returns the volumes on EFS, by name. */
    Map<String, EfsMount> shared() {
        return shared;
    }

    /** Returns the volume that is made for each task, if there is one. */
    Optional<ServiceManagedVolume> disk() {
        return disks.stream().findFirst();
    }

    /** Opens the way from {@code consumer} to every file system. */
    void connect(IConnectable consumer) {
        shared.values().forEach(mount -> mount.letIn(consumer));
    }
}
