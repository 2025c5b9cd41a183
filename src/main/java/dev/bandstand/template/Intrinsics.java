package dev.bandstand.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What CloudFormation's intrinsic functions inside a value stand for.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html">Intrinsic
 *     function reference</a>
 */
public final class Intrinsics {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(!?)([^}]*)}");
    private static final String PSEUDO = "AWS::";

    private Intrinsics() {}

    /** Returns every reference inside {@code value}, outermost first and each once; pseudo parameters are none. */
    public static List<Reference> references(JsonNode value) {
        Set<Reference> found = new LinkedHashSet<>();
        collect(value, found);
        return List.copyOf(found);
    }

    /**
     * Returns {@code value} as the text that {@code Fn::Sub} would be given for it, as in
     * {@code ${AWS::AccountId}.dkr.ecr.${AWS::Region}.amazonaws.com/${Repository}:1.2.3}.
     */
    public static String text(JsonNode value) {
        if (!value.isContainerNode()) {
            return value.isMissingNode() || value.isNull() ? "" : value.asText();
        }
        if (value.isArray()) {
            List<String> parts = new ArrayList<>();
            value.forEach(part -> parts.add(text(part)));
            return String.join(",", parts);
        }
        if (value.size() != 1) {
            return "${" + value + "}";
        }
        String function = value.fieldNames().next();
        return function(function, value.path(function));
    }

    private static String function(String function, JsonNode argument) {
        return switch (function) {
            case "Ref" -> "${" + argument.asText() + "}";
            case "Fn::GetAtt" -> "${" + dotted(argument) + "}";
            case "Fn::Join" -> join(argument);
            case "Fn::Sub" -> substitute(argument);
            case "Fn::Select" -> select(argument);
            case "Fn::GetStackOutput" ->
                "${Fn::GetStackOutput " + text(argument.path("StackName")) + "." + text(argument.path("OutputName"))
                        + "}";
            case "Fn::ImportValue" -> "${Fn::ImportValue " + text(argument) + "}";
            default -> "${" + function + " " + text(argument) + "}";
        };
    }

    private static String join(JsonNode argument) {
        if (!argument.path(1).isArray()) {
            return "${Fn::Join " + text(argument) + "}";
        }
        List<String> parts = new ArrayList<>();
        argument.path(1).forEach(part -> parts.add(text(part)));
        return String.join(argument.path(0).asText(), parts);
    }

    private static String select(JsonNode argument) {
        JsonNode index = argument.path(0);
        JsonNode list = argument.path(1);
        if (list.isArray() && list.has(index.asInt(-1))) {
            return text(list.path(index.asInt()));
        }
        return "${Fn::Select " + text(argument) + "}";
    }

    private static String substitute(JsonNode argument) {
        Map<String, String> own = new LinkedHashMap<>();
        argument.path(1).properties().forEach(entry -> own.put(entry.getKey(), text(entry.getValue())));
        Matcher matcher = PLACEHOLDER.matcher(template(argument));
        return matcher.replaceAll(match -> Matcher.quoteReplacement(
                match.group(1).isEmpty()
                        ? own.getOrDefault(
                                match.group(2).strip(), "${" + match.group(2).strip() + "}")
                        : "${" + match.group(2) + "}"));
    }

    private static void collect(JsonNode value, Set<Reference> found) {
        if (value.isObject() && value.size() == 1) {
            String function = value.fieldNames().next();
            JsonNode argument = value.path(function);
            switch (function) {
                case "Ref" -> named(argument.asText(), Optional.empty(), found);
                case "Fn::GetAtt" -> attribute(dotted(argument), found);
                case "Fn::Sub" -> substitutions(argument, found);
                case "Fn::GetStackOutput" ->
                    found.add(new Reference.StackOutput(argument.path("StackName"), argument.path("OutputName")));
                case "Fn::ImportValue" -> found.add(new Reference.Import(argument));
                default -> collect(argument, found);
            }
            return;
        }
        value.forEach(part -> collect(part, found));
    }

    private static void substitutions(JsonNode argument, Set<Reference> found) {
        JsonNode own = argument.path(1);
        Matcher matcher = PLACEHOLDER.matcher(template(argument));
        while (matcher.find()) {
            String name = matcher.group(2).strip();
            if (matcher.group(1).isEmpty() && !own.has(name)) {
                attribute(name, found);
            }
        }
        own.forEach(part -> collect(part, found));
    }

    private static void attribute(String dotted, Set<Reference> found) {
        int dot = dotted.indexOf('.');
        if (dot < 0) {
            named(dotted, Optional.empty(), found);
        } else {
            named(dotted.substring(0, dot), Optional.of(dotted.substring(dot + 1)), found);
        }
    }

    private static void named(String name, Optional<String> attribute, Set<Reference> found) {
        if (!name.startsWith(PSEUDO)) {
            found.add(new Reference.Named(name, attribute));
        }
    }

    private static String template(JsonNode argument) {
        return argument.isArray() ? argument.path(0).asText() : argument.asText();
    }

    private static String dotted(JsonNode argument) {
        if (!argument.isArray()) {
            return argument.asText();
        }
        List<String> parts = new ArrayList<>();
        argument.forEach(part -> parts.add(text(part)));
        return String.join(".", parts);
    }
}
