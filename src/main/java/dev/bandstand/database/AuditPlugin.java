package dev.bandstand.database;

import java.util.List;
import java.util.TreeMap;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.rds.CfnOptionGroup;
import software.amazon.awscdk.services.rds.IInstanceEngine;
import software.amazon.awscdk.services.rds.IOptionGroup;
import software.amazon.awscdk.services.rds.OptionConfiguration;
import software.amazon.awscdk.services.rds.OptionGroup;
import software.constructs.Construct;

/** The plug-in that writes the audit log of MySQL and MariaDB. */
final class AuditPlugin extends Construct {

    private final OptionGroup group;

    AuditPlugin(Construct scope, String id, DatabaseProps props, IInstanceEngine engine) {
        super(scope, id);
        var settings = new TreeMap<String, String>();
        settings.put("SERVER_AUDIT_EVENTS", "CONNECT,QUERY_DDL,QUERY_DCL");
        this.group = OptionGroup.Builder.create(this, "Resource")
                .engine(engine)
                .description("Audit log of " + props.name())
                .configurations(List.of(OptionConfiguration.builder()
                        .name("MARIADB_AUDIT_PLUGIN")
                        .settings(settings)
                        .build()))
                .build();
        if (props.removalPolicy() != RemovalPolicy.DESTROY
                && group.getNode().getDefaultChild() instanceof CfnOptionGroup made) {
            // A snapshot holds on to its option group:
            // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithOptionGroups.html
            made.applyRemovalPolicy(RemovalPolicy.RETAIN);
        }
    }

    IOptionGroup optionGroup() {
        return group;
    }
}
