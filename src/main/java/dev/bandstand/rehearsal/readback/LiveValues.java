package dev.bandstand.rehearsal.readback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Intrinsics;
import dev.bandstand.template.StackTemplate;
import dev.bandstand.template.Target;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.ec2.model.AvailabilityZone;

/** Evaluates the intrinsic functions of a deployed template against what its services answer now. */
final class LiveValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(!?)([^}]*)}");
    private static final Pattern SECRET =
            Pattern.compile("\\{\\{resolve:secretsmanager:(.+?):SecretString:([^:}]*):?[^}]*}}");

    private final Aws aws;
    private final Assembly assembly;
    private final Function<Target, Described> describe;

    LiveValues(Aws aws, Assembly assembly, Function<Target, Described> describe) {
        this.aws = aws;
        this.assembly = assembly;
        this.describe = describe;
    }

    /** The value with every function evaluated; one that cannot be evaluated stays behind as its own text. */
    JsonNode resolve(String stack, JsonNode value) {
        if (value.isObject() && value.size() == 1) {
            String name = value.fieldNames().next();
            if (name.equals("Ref") || name.startsWith("Fn::")) {
                return function(stack, name, value.path(name));
            }
        }
        if (value.isObject()) {
            ObjectNode object = JSON.objectNode();
            value.properties().forEach(entry -> {
                JsonNode resolved = resolve(stack, entry.getValue());
                if (!resolved.isMissingNode()) {
                    object.set(entry.getKey(), resolved);
                }
            });
            return object;
        }
        if (value.isArray()) {
            return resolveAll(stack, value);
        }
        return value.isTextual() ? JSON.textNode(secrets(value.asText())) : value;
    }

    private ArrayNode resolveAll(String stack, JsonNode values) {
        ArrayNode list = JSON.arrayNode();
        for (JsonNode element : values) {
            JsonNode resolved = resolve(stack, element);
            if (!resolved.isMissingNode()) {
                list.add(resolved);
            }
        }
        return list;
    }

    private JsonNode function(String stack, String name, JsonNode argument) {
        return switch (name) {
            case "Ref" -> reference(stack, argument.asText());
            case "Fn::GetAtt" -> attribute(stack, Intrinsics.text(argument).replace(",", "."));
            case "Fn::Join" -> join(stack, argument);
            case "Fn::Sub" -> JSON.textNode(secrets(substitute(stack, argument)));
            case "Fn::Select" -> select(stack, argument);
            case "Fn::Split" ->
                Shape.json(List.of(resolve(stack, argument.path(1))
                        .asText()
                        .split(Pattern.quote(argument.path(0).asText()), -1)));
            case "Fn::GetAZs" -> Shape.json(zones());
            case "Fn::Base64" ->
                JSON.textNode(Base64.getEncoder()
                        .encodeToString(resolve(stack, argument).asText().getBytes(StandardCharsets.UTF_8)));
            case "Fn::GetStackOutput" ->
                output(
                        resolve(stack, argument.path("StackName")).asText(),
                        argument.path("OutputName").asText());
            default -> JSON.textNode("${" + name + " " + argument + "}");
        };
    }

    private JsonNode reference(String stack, String name) {
        return switch (name) {
            case "AWS::AccountId" -> JSON.textNode(aws.account());
            case "AWS::Region" -> JSON.textNode(aws.region());
            case "AWS::Partition" -> JSON.textNode("aws");
            case "AWS::URLSuffix" -> JSON.textNode("amazonaws.com");
            case "AWS::StackName" -> JSON.textNode(stack(stack).stackName());
            case "AWS::NoValue" -> JSON.missingNode();
            default -> named(stack, name);
        };
    }

    private JsonNode named(String stack, String name) {
        StackTemplate template = stack(stack);
        if (template.template().resource(name).isPresent()) {
            return referenced(describe.apply(template.target(name)));
        }
        return aws.cloudFormation().describeStacks(request -> request.stackName(template.stackName())).stacks().stream()
                .flatMap(found -> found.parameters().stream())
                .filter(parameter -> parameter.parameterKey().equals(name))
                .map(parameter -> Optional.ofNullable(parameter.resolvedValue()).orElse(parameter.parameterValue()))
                .findFirst()
                .map(text -> (JsonNode) JSON.textNode(text))
                .orElseGet(() -> JSON.textNode("${" + name + "}"));
    }

    /** What AWS documents for a Ref, where an emulator's stack calls the resource something else. */
    private static JsonNode referenced(Described resource) {
        String name = switch (resource.type()) {
            case "AWS::Logs::LogGroup" -> "LogGroupName";
            case "AWS::IAM::Role" -> "RoleName";
            case "AWS::IAM::InstanceProfile" -> "InstanceProfileName";
            default -> "";
        };
        return resource.found()
                .map(found -> Shape.get(found, name))
                .filter(JsonNode::isTextual)
                .orElseGet(() -> JSON.textNode(resource.physicalId()));
    }

    private JsonNode attribute(String stack, String dotted) {
        int dot = dotted.indexOf('.');
        String logicalId = dotted.substring(0, Math.max(dot, 0));
        String name = dotted.substring(dot + 1);
        Described resource = describe.apply(stack(stack).target(logicalId));
        JsonNode found =
                resource.found().map(description -> Shape.at(description, name)).orElse(JSON.missingNode());
        if (!found.isMissingNode()) {
            return found;
        }
        String kind = resource.type().substring(resource.type().lastIndexOf(':') + 1);
        JsonNode own = resource.found()
                .map(description -> Shape.get(description, kind + name))
                .orElse(found);
        if (!own.isMissingNode()) {
            return own;
        }
        boolean itself = name.equals("Id")
                || (name.endsWith("Arn") && resource.physicalId().startsWith("arn:"));
        return JSON.textNode(itself ? resource.physicalId() : "${" + dotted + "}");
    }

    private JsonNode join(String stack, JsonNode argument) {
        StringBuilder text = new StringBuilder();
        String separator = "";
        for (JsonNode part : resolve(stack, argument.path(1))) {
            text.append(separator).append(part.asText());
            separator = argument.path(0).asText();
        }
        return JSON.textNode(secrets(text.toString()));
    }

    private String substitute(String stack, JsonNode argument) {
        String template = argument.isArray() ? argument.path(0).asText() : argument.asText();
        JsonNode own = argument.path(1);
        Matcher matcher = PLACEHOLDER.matcher(template);
        return matcher.replaceAll(match -> {
            String name = match.group(2);
            if (!match.group(1).isEmpty()) {
                return Matcher.quoteReplacement("${" + name + "}");
            }
            JsonNode value = own.has(name)
                    ? resolve(stack, own.path(name))
                    : name.contains(".") ? attribute(stack, name) : reference(stack, name);
            return Matcher.quoteReplacement(value.asText());
        });
    }

    private JsonNode select(String stack, JsonNode argument) {
        JsonNode list = resolve(stack, argument.path(1));
        int index = resolve(stack, argument.path(0)).asInt();
        return list.has(index) ? list.path(index) : JSON.textNode("${Fn::Select " + index + " of " + list + "}");
    }

    private JsonNode output(String stackName, String outputName) {
        return assembly.stack(stackName)
                .map(owner -> resolve(
                        owner.id(),
                        Optional.ofNullable(owner.template().outputs().get(outputName))
                                .map(found -> found.path("Value"))
                                .orElse(JSON.missingNode())))
                .orElseGet(() -> JSON.textNode("${" + stackName + "." + outputName + "}"));
    }

    private StackTemplate stack(String id) {
        return assembly.stack(id).orElseThrow();
    }

    private List<String> zones() {
        return aws.ec2().describeAvailabilityZones().availabilityZones().stream()
                .map(AvailabilityZone::zoneName)
                .sorted()
                .toList();
    }

    /** CloudFormation puts a secret's field where a dynamic reference stands. */
    private String secrets(String text) {
        return SECRET.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(SecretReaders.value(aws, match.group(1))
                        .path(match.group(2))
                        .asText("")));
    }
}
