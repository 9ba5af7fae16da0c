/** API keys of a store. */
@NullMarked
package uz.erp.auth.apikey;

import org.jspecify.annotations.NullMarked;
