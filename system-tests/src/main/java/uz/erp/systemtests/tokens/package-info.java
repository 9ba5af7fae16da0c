/**
 * Tokens that every part must refuse, made with the suite's own key where only their content is
 * wrong; and refresh tokens and keys under stress.
 */
@NullMarked
package uz.erp.systemtests.tokens;

import org.jspecify.annotations.NullMarked;
