/**
 * Tills: registers, sessions, sales and refunds.
 *
 * <p>Fourteen packages, because a shift is one transaction boundary with many aggregates: what is
 * sold ({@code sale}, {@code refund}, {@code debt}) commits with the session, the register's
 * counters and the customer's balance, so a service of its own for any of them would put a remote
 * call or a saga on the till's path. Four are small copies of what other services own, without
 * which the till would stop when they do ({@code product}, {@code customer}, {@code store}) or what
 * its owner decided ({@code settings}); {@code report}, {@code receipt}, {@code override} and
 * {@code past} only read or guard sales, and {@code query} is shared plumbing of their lists.
 *
 * <p>Arrows go one way: {@code receipt} and {@code report} see {@code refund} and {@code debt},
 * these {@code sale}, that {@code session}, and all of them the copies and settings.
 */
@NullMarked
package uz.erp.sales;

import org.jspecify.annotations.NullMarked;
