/** Sends spans to a collector of OpenTelemetry. Loaded only where one is configured. */
import { context, propagation, SpanStatusCode, trace } from '@opentelemetry/api'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node'
import { type Span, type Tracer, traceWith } from '../tracing.ts'
import { scrubbedError } from './scrub.ts'

/** Begins to trace; gives how to end it, with all that was traced sent. `endpoint` is the collector's, without `/v1/traces`. */
export function startTraces(
  endpoint: string,
  serviceName = process.env.OTEL_SERVICE_NAME ?? 'redress',
): () => Promise<void> {
  const url = new URL('v1/traces', endpoint.endsWith('/') ? endpoint : `${endpoint}/`).href
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': serviceName }),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter({ url }))],
  })
  provider.register()
  const tracer = provider.getTracer('redress')
  const into: Tracer = (name, attributes, work, origin) => {
    const parent = origin?.traceparent
      ? propagation.extract(context.active(), { traceparent: origin.traceparent })
      : context.active()
    return tracer.startActiveSpan(name, { attributes: known(attributes) }, parent, async (span) => {
      const set: Span = { set: (key, value) => span.setAttribute(key, value) }
      try {
        return await work(set)
      } catch (error) {
        span.setStatus({ code: SpanStatusCode.ERROR, message: String(scrubbedError(error)?.message ?? '') })
        throw error
      } finally {
        span.end()
      }
    })
  }
  traceWith(into)
  return async () => {
    traceWith(undefined)
    await provider.shutdown().catch(() => {})
    trace.disable()
    context.disable()
    propagation.disable()
  }
}

const known = <Value>(attributes: Record<string, Value | undefined>) =>
  Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined)) as Record<
    string,
    Value
  >
