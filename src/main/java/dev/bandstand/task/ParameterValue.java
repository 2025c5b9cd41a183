package dev.bandstand.task;

import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.ecs.Secret;
import software.amazon.awscdk.services.iam.Grant;
import software.amazon.awscdk.services.iam.IGrantable;

/**
 * A parameter by its ARN. The CDK's own import writes the value into the template, and its grant allows more than ECS needs to start
 * a container; what it needs lies in the policy for starting tasks.
 */
final class ParameterValue extends Secret {

    private final String arn;

    ParameterValue(String arn) {
        this.arn = arn;
    }

    @Override
    public String getArn() {
        return arn;
    }

    @Override
    public @Nullable Boolean getHasField() {
        return null;
    }

    @Override
    public Grant grantRead(IGrantable grantee) {
        return Grant.drop(grantee, "the policy for starting tasks grants it");
    }
}
