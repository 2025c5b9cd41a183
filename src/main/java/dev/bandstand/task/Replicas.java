package dev.bandstand.task;

import static dev.bandstand.task.Requirement.require;

import java.util.Optional;
import software.amazon.awscdk.services.ecs.DeploymentCircuitBreaker;

/**
 * How many tasks ECS keeps running, under which names, and how it replaces them.
 *
 * @param serviceName the name of the ECS service
 * @param securityGroupName the name of the tasks' security group
 * @param tasks what the tasks are, as the description of their security group says it
 * @param deployment how a new version replaces the old one
 * @param desiredCount the tasks; empty where scaling decides
 */
public record Replicas(
        Optional<String> serviceName,
        Optional<String> securityGroupName,
        String tasks,
        DeploymentProps deployment,
        Optional<Integer> desiredCount) {

    /**
     * Checks the names and the number.
     *
     * @throws IllegalArgumentException if ECS or EC2 would refuse one of them
     */
    public Replicas {
        serviceName.ifPresent(name -> TaskProps.name("name", name));
        securityGroupName.ifPresent(Replicas::securityGroup);
        desiredCount.ifPresent(count -> require(count >= 0, "desiredCount must be at least 0, got: %d", count));
    }

    private static void securityGroup(String name) {
        require(
                name.matches("[A-Za-z0-9 ._\\-:/()#,@\\[\\]+=&;{}!$*]{1,255}") && !name.startsWith("sg-"),
                "securityGroupName must be up to 255 characters that EC2 allows and not start with sg-, got: %s",
                name);
    }

    /** Returns the circuit breaker as the CDK takes it; its thresholds are {@link ServiceFeatures}' work. */
    public DeploymentCircuitBreaker circuitBreaker() {
        return DeploymentCircuitBreaker.builder()
                .enable(true)
                .rollback(deployment.rollback())
                .build();
    }
}
