package dev.bandstand.simulation.service;

import static dev.bandstand.simulation.service.Refusals.require;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.template.Assembly;
import dev.bandstand.template.Resource;
import dev.bandstand.template.ScalingParts;
import dev.bandstand.template.StackTemplate;
import dev.bandstand.template.Target;
import dev.bandstand.template.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads a service that scales from a template, whoever wrote that: what it says is taken with AWS's own defaults, and what the
 * simulation can not follow is refused by name.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-service.html">AWS::ECS::Service</a>
 * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/application-auto-scaling-quotas.html">Quotas for
 *     Application Auto Scaling</a>
 */
public final class ServiceReader {

    private static final int AWS_MINIMUM_HEALTHY_PERCENT = 100;
    private static final int AWS_MAXIMUM_PERCENT = 200;

    private static final int MOST_POLICIES = 50;
    private static final int MOST_ACTIONS = 200;

    private static final String ECS = "ECS";

    private final Parts parts;
    private final ScalingParts scaling;
    private final Resource target;
    private final Refusals refusals = new Refusals();

    private ServiceReader(Assembly assembly, ScalingParts scaling) {
        this.scaling = scaling;
        this.target = Parts.resource(assembly, scaling.scalableTarget());
        this.parts = Parts.of(
                assembly,
                scaling.service()
                        .orElseThrow(() -> new CannotSimulate(target.logicalId()
                                + " can not be simulated: ResourceId must name a service of the template, got: "
                                + Parts.shown(target.property("ResourceId")))));
    }

    /**
     * Returns the service that scales.
     *
     * @param service its name, its logical id or its id in the construct tree; needed where several scale
     * @throws CannotSimulate if there is none, if it is not clear which, or if something of it can not be simulated
     */
    public static ScalableService read(Assembly assembly, Optional<String> service) {
        Assembly evaluated = assembly.evaluated();
        return of(evaluated, ServiceChoice.of(evaluated, service)).read();
    }

    private static ServiceReader of(Assembly assembly, ScalingParts scaling) {
        try {
            return new ServiceReader(assembly, scaling);
        } catch (IllegalArgumentException e) {
            throw new CannotSimulate(scaling.scalableTarget().logicalId() + " can not be simulated: " + e.getMessage());
        }
    }

    private ScalableService read() {
        String name = ServiceChoice.name(parts.service());
        String id = parts.service().logicalId();
        refusals.attempt(id, this::checkKind);
        Optional<TaskShape> task = refusals.attempt(id, () -> TaskReader.read(parts));
        Optional<Capacity> capacity = refusals.attempt(id, () -> new CapacityReader(parts).read());
        Optional<Optional<TargetGroup>> targetGroup = refusals.attempt(id, () -> TargetGroupReader.read(parts));
        Optional<DeploymentLimits> deployment = refusals.attempt(id, this::deployment);
        Optional<OptionalInt> desired =
                refusals.attempt(id, () -> Values.maybeInteger(parts.service().properties(), "DesiredCount"));
        Optional<Integer> min = bound("MinCapacity");
        Optional<Integer> max = bound("MaxCapacity");
        List<Policy> policies = policies();
        List<ScheduledAction> schedule = schedule();
        refusals.attempt(target.logicalId(), () -> checkQuotas(policies, schedule));
        refusals.check(name);
        StackTemplate stack = parts.assembly().stack(parts.target().stack()).orElseThrow();
        return new ScalableService(
                name,
                id,
                stack.stackName(),
                stack.region(),
                task.orElseThrow(),
                capacity.orElseThrow(),
                deployment.orElseThrow(),
                targetGroup.orElseThrow(),
                desired.orElseThrow(),
                min.orElseThrow(),
                max.orElseThrow(),
                policies,
                schedule);
    }

    private boolean checkKind() {
        JsonNode service = parts.service().properties();
        String strategy = Values.text(service, "SchedulingStrategy", "REPLICA");
        require(strategy.equals("REPLICA"), "SchedulingStrategy must be REPLICA", strategy);
        String controller = controller();
        require(
                List.of(ECS, "CODE_DEPLOY").contains(controller),
                "DeploymentController must be ECS or CODE_DEPLOY",
                controller);
        target.property("SuspendedState")
                .properties()
                .forEach(entry -> require(
                        !Values.truth(target.property("SuspendedState"), entry.getKey(), false),
                        target.logicalId() + ".SuspendedState must suspend nothing",
                        entry.getKey()));
        return true;
    }

    private String controller() {
        return Values.text(parts.service().property("DeploymentController"), "Type", ECS);
    }

    private DeploymentLimits deployment() {
        JsonNode configuration = parts.service().property("DeploymentConfiguration");
        String controller = controller();
        return new DeploymentLimits(
                Values.integer(configuration, "MinimumHealthyPercent", AWS_MINIMUM_HEALTHY_PERCENT),
                Values.integer(configuration, "MaximumPercent", AWS_MAXIMUM_PERCENT),
                controller.equals(ECS) ? Values.text(configuration, "Strategy", "ROLLING") : controller);
    }

    private Optional<Integer> bound(String property) {
        return refusals.attempt(target.logicalId(), () -> {
            int bound = Values.integer(target.properties(), property);
            require(bound >= 0, property + " must not be negative", bound);
            return bound;
        });
    }

    /** Refuses what AWS would refuse, without counting predictive policies, for which its page names no quota. */
    private static boolean checkQuotas(List<Policy> policies, List<ScheduledAction> schedule) {
        long counted = policies.stream()
                .filter(policy -> !(policy instanceof PredictivePolicy))
                .count();
        require(counted <= MOST_POLICIES, "policies must be at most " + MOST_POLICIES, counted);
        require(schedule.size() <= MOST_ACTIONS, "ScheduledActions must be at most " + MOST_ACTIONS, schedule.size());
        return true;
    }

    private List<Policy> policies() {
        ScalingParts.strays(parts.assembly()).forEach(this::refuseStray);
        var reader = new PolicyReader(parts, refusals);
        return scaling.policies().stream()
                .flatMap(policy -> reader.read(policy).stream())
                .sorted(Comparator.comparing(Policy::name))
                .toList();
    }

    private void refuseStray(Target policy) {
        refusals.attempt(policy.logicalId(), () -> {
            Resource stray = parts.resource(policy);
            String property = stray.properties().has("ResourceId") ? "ResourceId" : "ScalingTargetId";
            throw new IllegalArgumentException(
                    property + " must tell which service scales, got: " + Parts.shown(stray.property(property)));
        });
    }

    private List<ScheduledAction> schedule() {
        List<ScheduledAction> schedule = new ArrayList<>();
        for (JsonNode action : target.property("ScheduledActions")) {
            String name = target.logicalId() + " " + Parts.shown(action.path("ScheduledActionName"));
            refusals.attempt(name, () -> ScheduleReader.read(action)).ifPresent(schedule::add);
        }
        return schedule;
    }
}
