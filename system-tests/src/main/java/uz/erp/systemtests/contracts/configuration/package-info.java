/**
 * The page of all environment variables: defaults and readers from the code, meanings from one
 * list.
 */
@NullMarked
package uz.erp.systemtests.contracts.configuration;

import org.jspecify.annotations.NullMarked;
