-- Sends the requests of a file one after the other, every thread from a place of its own, and prints one line of figures.
-- A line of the file is a path, or a path, a tab and a body to post.
local requests = {}
local next = 0
local threads = 0

function setup(thread)
   thread:set("offset", threads)
   threads = threads + 1
end

function init(arguments)
   for line in io.lines(arguments[1]) do
      local path, body = line:match("^([^\t]*)\t(.*)$")
      if path then
         requests[#requests + 1] = wrk.format("POST", path, { ["Content-Type"] = "application/json" }, body)
      else
         requests[#requests + 1] = wrk.format("GET", line)
      end
   end
   next = math.floor(#requests * offset / 2)
end

function request()
   next = next + 1
   return requests[(next - 1) % #requests + 1]
end

function done(summary, latency)
   local e = summary.errors
   io.write(string.format("RESULT %d %.3f %.3f %.3f %d\n", summary.requests,
      latency:percentile(50) / 1000, latency:percentile(95) / 1000, latency:percentile(99) / 1000,
      e.connect + e.read + e.write + e.status + e.timeout))
end
