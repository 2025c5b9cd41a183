package dev.bandstand;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awscdk.assertions.Template;

/** Picks values out of a synthesized template, for assertions on one thing at a time. */
public final class TemplateParts {

    private final Template template;

    private TemplateParts(Template template) {
        this.template = template;
    }

    public static TemplateParts of(Template template) {
        return new TemplateParts(template);
    }

    /** Returns the only resource of {@code type}. */
    public Map<String, Object> only(String type) {
        Map<String, Map<String, Object>> found = all(type);
        if (found.size() != 1) {
            throw new AssertionError("expected one " + type + ", found " + found.keySet());
        }
        return found.values().iterator().next();
    }

    public Map<String, Map<String, Object>> all(String type) {
        var sorted = new TreeMap<String, Map<String, Object>>();
        template.findResources(type).forEach((id, resource) -> sorted.put(id, resource));
        return sorted;
    }

    /** Returns the value at {@code path}, as in "Properties.Listeners.0.Port", or nothing. */
    public static Optional<Object> at(Object from, String path) {
        Object value = from;
        for (String step : path.split("\\.", -1)) {
            if (value instanceof Map<?, ?> map) {
                value = map.get(step);
            } else if (value instanceof List<?> list && Integer.parseInt(step) < list.size()) {
                value = list.get(Integer.parseInt(step));
            } else {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(value);
    }

    public Object service(String path) {
        return at(only("AWS::ECS::Service"), "Properties." + path).orElse("absent");
    }

    public Object container(String path) {
        return at(only("AWS::ECS::TaskDefinition"), "Properties.ContainerDefinitions.0." + path)
                .orElse("absent");
    }

    /** Returns the attributes of the only resource of {@code type}, as a load balancer and a target group have them. */
    public Map<String, String> attributes(String type, String property) {
        var attributes = new TreeMap<String, String>();
        List<?> pairs = (List<?>) at(only(type), "Properties." + property).orElseGet(ArrayList::new);
        for (Object pair : pairs) {
            attributes.put(
                    at(pair, "Key").orElseThrow().toString(),
                    at(pair, "Value").orElseThrow().toString());
        }
        return attributes;
    }

    /** Returns who may come in, as "cidr port", over all inline rules of the template. */
    public List<String> ingress() {
        List<String> rules = new ArrayList<>();
        for (Map<String, Object> group : all("AWS::EC2::SecurityGroup").values()) {
            List<?> inline =
                    (List<?>) at(group, "Properties.SecurityGroupIngress").orElseGet(ArrayList::new);
            for (Object rule : inline) {
                Object cidr = at(rule, "CidrIp").or(() -> at(rule, "CidrIpv6")).orElseThrow();
                rules.add(cidr + " " + at(rule, "FromPort").orElseThrow());
            }
        }
        return rules;
    }
}
