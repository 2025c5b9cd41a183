package dev.bandstand.review.rule.access;

import dev.bandstand.review.finding.Rule;
import java.util.List;

/** The rules about access. */
public final class AccessRules {

    private AccessRules() {}

    /** Returns them, sorted by name. */
    public static List<Rule> all() {
        return List.of(
                new AccessLogsOffRule(),
                new AdministratorGrantedRule(),
                new AuthenticationOffRule(),
                new BucketPublicRule(),
                new CertificateReplacedRule(),
                new EndpointPolicyWidenedRule(),
                new EscalationGrantedRule(),
                new ExecEnabledRule(),
                new FlowLogsOffRule(),
                new IamWidenedRule(),
                new KeyPolicyWidenedRule(),
                new ListenerPlainRule(),
                new LoadBalancerPublicRule(),
                new MetadataV1Rule(),
                new NetworkAclWidenedRule(),
                new PrivilegedContainerRule(),
                new PublicIpRule(),
                new ResourcePolicyPublicRule(),
                new ResourcePolicyWidenedRule(),
                new SecretToPlainRule(),
                new SecurityGroupWidenedRule(),
                new TlsWeakenedRule(),
                new TransitEncryptionOffRule(),
                new TrustWidenedRule(),
                new WafRemovedRule());
    }
}
