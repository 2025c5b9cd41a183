package dev.bandstand.task;

import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.iam.AddToPrincipalPolicyResult;
import software.amazon.awscdk.services.iam.IPrincipal;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.PrincipalPolicyFragment;

/** The role of a task for the CDK's grants, which would write inline policies into the role itself: these go to its managed policy. */
final class TaskPrincipal implements IPrincipal {

    private final TaskRoles roles;

    TaskPrincipal(TaskRoles roles) {
        this.roles = roles;
    }

    @Override
    public IPrincipal getGrantPrincipal() {
        return this;
    }

    @Override
    public String getAssumeRoleAction() {
        return roles.taskRole().getAssumeRoleAction();
    }

    @Override
    public PrincipalPolicyFragment getPolicyFragment() {
        return roles.taskRole().getPolicyFragment();
    }

    @Override
    public @Nullable String getPrincipalAccount() {
        return roles.taskRole().getPrincipalAccount();
    }

    @Override
    public AddToPrincipalPolicyResult addToPrincipalPolicy(PolicyStatement statement) {
        return AddToPrincipalPolicyResult.builder()
                .statementAdded(true)
                .policyDependable(roles.allows(statement))
                .build();
    }
}
