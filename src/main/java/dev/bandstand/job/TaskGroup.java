package dev.bandstand.job;

import dev.bandstand.task.Launch;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.constructs.Construct;

/** The security group of tasks that no service stands for: nobody may come in, and they may call out. */
final class TaskGroup {

    private TaskGroup() {}

    static SecurityGroup in(Construct scope, Launch launch, String description) {
        return SecurityGroup.Builder.create(scope, "SecurityGroup")
                .vpc(launch.cluster().getVpc())
                .description(description)
                .allowAllOutbound(true)
                .build();
    }
}
