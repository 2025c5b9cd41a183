package dev.bandstand.rehearsal.readback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Resource;
import dev.bandstand.template.StackTemplate;
import dev.bandstand.template.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** One reading of everything an assembly asks for, taken from an endpoint now. */
public final class Readback {

    private final Aws aws;
    private final Assembly assembly;
    private final SortedMap<String, SortedMap<String, String>> physicalIds = new TreeMap<>();
    private final SortedMap<Target, Described> described = new TreeMap<>();
    private final LiveValues values;

    private Readback(Aws aws, Assembly assembly) {
        this.aws = aws;
        this.assembly = assembly;
        this.values = new LiveValues(aws, assembly, this::describe);
        assembly.stacks().forEach(stack -> physicalIds.put(stack.id(), stackResources(stack)));
    }

    /** Reads every resource of the assembly, each described by its own service. */
    public static List<Described> of(Aws aws, Assembly assembly) {
        Readback readback = new Readback(aws, assembly);
        List<Described> all = new ArrayList<>();
        for (StackTemplate stack : assembly.stacks()) {
            for (Resource resource : stack.template().resources().values()) {
                Target target = stack.target(resource.logicalId());
                if (resource.condition().isEmpty()
                        || !readback.physicalId(target).isEmpty()) {
                    all.add(readback.describe(target));
                }
            }
        }
        return all;
    }

    private SortedMap<String, String> stackResources(StackTemplate stack) {
        SortedMap<String, String> ids = new TreeMap<>();
        try {
            aws.cloudFormation()
                    .listStackResourcesPaginator(request -> request.stackName(stack.stackName()))
                    .stackResourceSummaries()
                    .forEach(summary -> ids.put(summary.logicalResourceId(), summary.physicalResourceId()));
        } catch (AwsServiceException noSuchStack) {
            return ids;
        }
        return ids;
    }

    private String physicalId(Target target) {
        Map<String, String> ids = physicalIds.getOrDefault(target.stack(), new TreeMap<>());
        return Optional.ofNullable(ids.get(target.logicalId())).orElse("");
    }

    private Described describe(Target target) {
        Described known = described.get(target);
        if (known == null) {
            known = ask(target);
            described.put(target, known);
        }
        return known;
    }

    private Described ask(Target target) {
        Resource resource = assembly.resource(target).orElseThrow();
        String physicalId = physicalId(target);
        JsonNode wanted = values.resolve(target.stack(), resource.properties());
        return ask(aws, new Unread(target, resource.type(), physicalId, wanted));
    }

    private record Unread(Target target, String type, String physicalId, JsonNode wanted) {
        Described with(Optional<JsonNode> found, Optional<String> problem) {
            return new Described(target, type, physicalId, wanted, found, problem);
        }
    }

    private static Described ask(Aws aws, Unread resource) {
        if (resource.type().equals("AWS::CDK::Metadata")) {
            return resource.with(Optional.of(JsonNodeFactory.instance.objectNode()), Optional.empty());
        }
        Optional<Reader> reader = Readers.of(resource.type());
        if (reader.isEmpty()) {
            return resource.with(Optional.empty(), Optional.of("no reader for this type"));
        }
        if (resource.physicalId().isEmpty()) {
            return resource.with(Optional.empty(), Optional.of("not in the stack"));
        }
        try {
            Optional<JsonNode> found = reader.get()
                    .read(aws, new Deployed(resource.type(), resource.physicalId(), resource.wanted()))
                    .map(Shape::node);
            return resource.with(found, found.isEmpty() ? Optional.of("not found by its service") : Optional.empty());
        } catch (SdkException failed) {
            return resource.with(Optional.empty(), Optional.of(reason(failed)));
        }
    }

    private static String reason(SdkException failed) {
        if (failed instanceof AwsServiceException answered && answered.awsErrorDetails() != null) {
            String code = answered.awsErrorDetails().errorCode();
            return gone(code) ? "not found by its service" : "its service answered " + code;
        }
        return "its service could not be asked: " + failed.getMessage();
    }

    private static boolean gone(String code) {
        return code.contains("NotFound") || code.contains("NoSuch") || code.contains("DoesNotExist");
    }

    /** What is still there of resources read earlier, asked again by the ids they had then. */
    public static List<Described> again(Aws aws, List<Described> earlier) {
        return earlier.stream()
                .map(one -> ask(aws, new Unread(one.target(), one.type(), one.physicalId(), one.wanted())))
                .toList();
    }

    /** Whether a database that is gone left a snapshot behind. */
    public static boolean hasSnapshot(Aws aws, Described database) {
        return database.type().equals("AWS::RDS::DBInstance")
                && !aws.rds()
                        .describeDBSnapshots(request -> request.dbInstanceIdentifier(database.physicalId()))
                        .dbSnapshots()
                        .isEmpty();
    }
}
