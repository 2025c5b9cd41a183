package dev.bandstand.observability;

import java.util.List;
import java.util.TreeMap;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.rds.IDatabaseInstance;

/** The graphs of a database. */
final class DatabaseGraphs {

    private static final String RDS = "AWS/RDS";

    private DatabaseGraphs() {}

    static List<GraphWidget> of(IDatabaseInstance database) {
        var dimensions = new TreeMap<String, String>();
        dimensions.put("DBInstanceIdentifier", database.getInstanceIdentifier());
        return List.of(
                Graph.titled("CPU (%)")
                        .line("CPU", RDS, "CPUUtilization", dimensions, "Average")
                        .widget(),
                Graph.titled("Connections")
                        .line("connections", RDS, "DatabaseConnections", dimensions, "Maximum")
                        .widget(),
                Graph.titled("Free storage (bytes)")
                        .line("free storage", RDS, "FreeStorageSpace", dimensions, "Minimum")
                        .widget(),
                Graph.titled("Free memory (bytes)")
                        .line("free memory", RDS, "FreeableMemory", dimensions, "Minimum")
                        .widget());
    }
}
