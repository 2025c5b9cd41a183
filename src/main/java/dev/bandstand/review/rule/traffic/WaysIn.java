package dev.bandstand.review.rule.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.review.rule.Stacks;
import dev.bandstand.review.rule.address.Addresses;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Resource;
import dev.bandstand.template.StackTemplate;
import dev.bandstand.template.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The ways into what a set of templates describes; stacks are known by their names. */
final class WaysIn {

    private static final String INGRESS = "AWS::EC2::SecurityGroupIngress";
    private static final String GROUP = "AWS::EC2::SecurityGroup";

    /** What is reached from the internet without a load balancer of these templates. */
    private static final List<String> OTHER_WAYS = List.of(
            "AWS::ApiGateway::RestApi",
            "AWS::ApiGatewayV2::Api",
            "AWS::CloudFront::Distribution",
            "AWS::CloudFront::VpcOrigin",
            "AWS::ElasticLoadBalancing::LoadBalancer",
            "AWS::GlobalAccelerator::Accelerator",
            "AWS::Lambda::Url");

    private final Assembly assembly;
    private final Map<Target, Resource> balancers = new TreeMap<>();
    private final Map<Target, Optional<String>> closed = new TreeMap<>();
    private final Set<Target> listening = new TreeSet<>();
    private final Set<Target> letting = new TreeSet<>();
    private final Set<Target> lettingStrangers = new TreeSet<>();
    private final Set<Target> forwarded = new TreeSet<>();
    private final Map<Target, Resource> behind = new TreeMap<>();
    private boolean others;

    private WaysIn(Assembly assembly) {
        this.assembly = assembly;
    }

    static WaysIn of(Assembly assembly) {
        var ways = new WaysIn(assembly);
        for (StackTemplate stack : assembly.stacks()) {
            for (Resource resource : stack.template().resources().values()) {
                ways.collect(stack, resource);
            }
        }
        ways.balancers.forEach((target, balancer) -> ways.closed.put(target, ways.reason(target, balancer)));
        return ways;
    }

    /** Returns the load balancers that let somebody in. */
    List<Target> open() {
        List<Target> open = new ArrayList<>();
        closed.forEach((target, reason) -> {
            if (reason.isEmpty()) {
                open.add(target);
            }
        });
        return open;
    }

    /** Returns why a load balancer lets nobody in; empty where it does, or is not there. */
    Optional<String> closed(Target balancer) {
        return closed.getOrDefault(balancer, Optional.empty());
    }

    boolean knows(Target balancer) {
        return balancers.containsKey(balancer);
    }

    boolean isPublic(Target balancer) {
        Resource resource = balancers.get(balancer);
        return resource != null && !resource.property("Scheme").asText().equals("internal");
    }

    /** Tells whether the security groups of a load balancer let in from outside of the own networks. */
    boolean letsStrangersIn(Target balancer) {
        Resource resource = balancers.get(balancer);
        return resource != null
                && lettingNobody(balancer, resource.property("SecurityGroups"), lettingStrangers)
                        .isEmpty();
    }

    /** Tells whether anything is reached from the internet. */
    boolean anyPublic() {
        return others || open().stream().anyMatch(this::isPublic);
    }

    /** Tells whether a service is registered in a target group. */
    boolean isBehind(Target service) {
        return behind.containsKey(service);
    }

    /** Returns the services that are registered in a target group. */
    Set<Target> services() {
        return behind.keySet();
    }

    boolean anyBehind() {
        return !behind.isEmpty();
    }

    /** Returns why no request reaches a registered service; empty where one may. */
    Optional<String> unreached(Target service) {
        Resource resource = behind.get(service);
        if (resource == null) {
            return Optional.empty();
        }
        Set<Target> groups = new TreeSet<>();
        assembly.stack(service.stack())
                .ifPresent(stack -> TargetGroups.of(assembly, stack, resource)
                        .forEach(group -> groups.add(Stacks.byName(assembly, group))));
        if (!groups.isEmpty() && Collections.disjoint(groups, forwarded)) {
            return Optional.of("no listener forwards to its target group");
        }
        return lettingNobody(
                service, resource.property("NetworkConfiguration/AwsvpcConfiguration/SecurityGroups"), letting);
    }

    private void collect(StackTemplate stack, Resource resource) {
        var target = new Target(stack.stackName(), resource.logicalId());
        switch (resource.type()) {
            case Types.LOAD_BALANCER -> balancers.put(target, resource);
            case Types.LISTENER -> {
                addAll(listening, stack, resource.property("LoadBalancerArn"));
                addAll(forwarded, stack, resource.property("DefaultActions"));
            }
            case Types.LISTENER_RULE -> addAll(forwarded, stack, resource.property("Actions"));
            case INGRESS -> {
                addAll(letting, stack, resource.property("GroupId"));
                if (isForStrangers(resource.properties())) {
                    addAll(lettingStrangers, stack, resource.property("GroupId"));
                }
            }
            case GROUP -> {
                List<JsonNode> rules = Lists.items(resource.property("SecurityGroupIngress"));
                if (!rules.isEmpty()) {
                    letting.add(target);
                }
                if (rules.stream().anyMatch(WaysIn::isForStrangers)) {
                    lettingStrangers.add(target);
                }
            }
            case Types.SERVICE -> {
                if (!resource.property("LoadBalancers").isEmpty()) {
                    behind.put(target, resource);
                }
            }
            default -> others |= OTHER_WAYS.contains(resource.type());
        }
    }

    /** What is not known to be for the inside alone may be for anybody. */
    private static boolean isForStrangers(JsonNode rule) {
        if (rule.has("SourceSecurityGroupId") || rule.has("SourceSecurityGroupName")) {
            return false;
        }
        JsonNode block = rule.has("CidrIp") ? rule.path("CidrIp") : rule.path("CidrIpv6");
        return !block.isTextual()
                || !Addresses.of(block.textValue()).map(Addresses::isPrivate).orElse(false);
    }

    private void addAll(Set<Target> found, StackTemplate stack, JsonNode value) {
        assembly.targets(stack.id(), value).forEach(target -> found.add(Stacks.byName(assembly, target)));
    }

    private Optional<String> reason(Target target, Resource balancer) {
        if (!listening.contains(target)) {
            return Optional.of("no listener is left");
        }
        return lettingNobody(target, balancer.property("SecurityGroups"), letting);
    }

    /** A group that is none of these templates may let anybody in. */
    private Optional<String> lettingNobody(Target owner, JsonNode securityGroups, Set<Target> letting) {
        List<JsonNode> groups = Lists.items(securityGroups);
        for (JsonNode group : groups) {
            List<Target> known = Stacks.targets(assembly, owner.stack(), group);
            if (known.isEmpty()
                    || known.stream().map(each -> Stacks.byName(assembly, each)).anyMatch(letting::contains)) {
                return Optional.empty();
            }
        }
        return groups.isEmpty() ? Optional.empty() : Optional.of("no security group of it lets anybody in");
    }
}
