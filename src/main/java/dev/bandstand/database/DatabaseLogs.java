package dev.bandstand.database;

import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/** The log groups of the exported logs, made before RDS would make them without an end. */
final class DatabaseLogs extends Construct {

    DatabaseLogs(Construct scope, String id, DatabaseProps props, String identifier) {
        super(scope, id);
        for (String log : props.engine().logs(props.auditLog())) {
            var group = LogGroup.Builder.create(this, log)
                    .logGroupName("/aws/rds/instance/" + identifier + "/" + log)
                    .retention(props.logRetention())
                    .removalPolicy(RemovalPolicy.DESTROY);
            props.encryptionKey().ifPresent(group::encryptionKey);
            group.build();
        }
    }
}
