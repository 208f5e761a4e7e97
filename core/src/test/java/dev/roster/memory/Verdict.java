package dev.roster.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** How the tests of a class ended, by name. */
final class Verdict implements TestExecutionListener {

    final List<String> passed = new ArrayList<>();
    final List<String> failed = new ArrayList<>();
    final List<String> skipped = new ArrayList<>();

    /** Runs those tests of a class whose unique id fits. */
    static Verdict of(Class<?> tests, Predicate<String> which) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(tests))
                .filters((PostDiscoveryFilter) found ->
                        FilterResult.includedIf(which.test(found.getUniqueId().toString())))
                .build();
        Verdict verdict = new Verdict();
        LauncherFactory.create().execute(request, verdict);
        return verdict;
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        skipped.add(test.getDisplayName());
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        boolean success = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
        if (test.isTest()) {
            (success ? passed : failed).add(test.getDisplayName());
        } else if (!success) {
            throw new AssertionError(test.getUniqueId() + " as a whole did not succeed: " + result);
        }
    }

    int tests() {
        return passed.size() + failed.size() + skipped.size();
    }
}
