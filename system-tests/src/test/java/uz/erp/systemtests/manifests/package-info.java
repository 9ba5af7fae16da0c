/**
 * The Kubernetes manifests as kustomize would render them, read into typed models that refuse what
 * they do not know, and the rules that hold for them, each with samples that break it.
 */
@NullMarked
package uz.erp.systemtests.manifests;

import org.jspecify.annotations.NullMarked;
