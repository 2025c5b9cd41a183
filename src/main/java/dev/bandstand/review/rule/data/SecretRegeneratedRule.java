package dev.bandstand.review.rule.data;

import dev.bandstand.review.finding.Comparison;
import dev.bandstand.review.finding.Finding;
import dev.bandstand.review.finding.Rule;
import dev.bandstand.review.finding.Severity;
import dev.bandstand.review.rule.Kept;
import dev.bandstand.review.rule.Told;
import java.util.List;
import java.util.SortedMap;

/**
 * A secret that gets another value, or a database that gets another password.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-secretsmanager-secret.html">AWS::SecretsManager::Secret</a>
 */
final class SecretRegeneratedRule implements Rule {

    private static final List<String> VALUES = List.of("GenerateSecretString", "SecretString");

    private static final List<String> PASSWORDS =
            List.of("MasterUserPassword", "ManageMasterUserPassword", "MasterUserSecret/KmsKeyId");

    @Override
    public String name() {
        return "secretRegenerated";
    }

    @Override
    public SortedMap<Severity, String> verdicts() {
        return Told.verdicts(Severity.WARNING, "a secret gets another value, or a database another password");
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        var told = new Told(this);
        for (Kept pair : Kept.of(comparison, "AWS::SecretsManager::Secret")) {
            for (String path : VALUES) {
                if (pair.differs(path)) {
                    pair.tell(
                            told,
                            Severity.WARNING,
                            path,
                            pair.label() + " gets another value because " + path
                                    + " changes, so whoever has read the old one is refused until it reads again; deploy the readers"
                                    + " right after it, or make a second secret and move over");
                }
            }
        }
        for (Kept pair : Kept.of(
                comparison,
                "AWS::RDS::DBInstance",
                "AWS::RDS::DBCluster",
                "AWS::DocDB::DBCluster",
                "AWS::Redshift::Cluster")) {
            PASSWORDS.stream().filter(pair::differs).limit(1).forEach(path -> tell(told, pair, path));
        }
        return told.findings();
    }

    /** Shows no values: a password may stand in the template. */
    private static void tell(Told told, Kept pair, String path) {
        pair.tell(
                told,
                Severity.WARNING,
                path,
                pair.label() + " gets another password or keeps it elsewhere because " + path.replace('/', '.')
                        + " changes, so whoever connects with the old one is refused; make sure that all of them read it from where"
                        + " it is then");
    }
}
