package dev.bandstand.rehearsal.readback;

import dev.bandstand.template.Assembly;
import dev.bandstand.template.StackTemplate;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Hosted zones that records go into and that no stack makes: in an account they are there already. */
public final class HostedZones {

    private HostedZones() {}

    /** Makes a zone for each one that is missing; returns the ids of the templates with those of their stand-ins. */
    public static SortedMap<String, String> standIns(Aws aws, Assembly assembly) {
        SortedMap<String, String> standIns = new TreeMap<>();
        for (StackTemplate stack : assembly.stacks()) {
            stack.template().resources("AWS::Route53::RecordSet").forEach(record -> {
                String id = record.property("HostedZoneId").asText("");
                String name = record.property("Name").asText("");
                if (!id.isEmpty() && !standIns.containsKey(id)) {
                    standIns.put(id, make(aws, name.substring(name.indexOf('.') + 1)));
                }
            });
        }
        return standIns;
    }

    private static String make(Aws aws, String name) {
        return aws.route53()
                .createHostedZone(request ->
                        request.name(name).callerReference(UUID.randomUUID().toString()))
                .hostedZone()
                .id()
                .replace("/hostedzone/", "");
    }
}
