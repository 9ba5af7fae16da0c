/** API keys over HTTP. */
@NullMarked
package uz.erp.auth.apikey.web;

import org.jspecify.annotations.NullMarked;
