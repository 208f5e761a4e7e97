/**
 * What every adapter must pass. An adapter for another storage extends {@link dev.roster.contract.StorageContract} with a
 * {@link dev.roster.contract.StorageFixture}, one for another way of mailing {@link dev.roster.contract.MailerContract};
 * each is one small class. No test is ever skipped, and none sleeps.
 *
 * <p>What the suites do not say, adapters may do as they like: which exception a broken rule of the caller yields, in
 * which order collections without a stated order come, and what happens to a unit that its caller uses after the end.
 */
@NullMarked
package dev.roster.contract;

import org.jspecify.annotations.NullMarked;
